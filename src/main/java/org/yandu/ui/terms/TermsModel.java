package org.yandu.ui.terms;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.text.Range;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices.TermOrder;
import org.yandu.ui.task.Background;

/** The entries of the open report, and which of them is looked at. */
public final class TermsModel {

  /**
   * An entry in the list.
   *
   * @param places where the body mentions it
   */
  public record Row(Entry entry, List<Occurrence> places) {}

  private final Reading reading;
  private final Background background;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> shown = FXCollections.unmodifiableObservableList(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private Background.Handle listing = () -> {};
  private boolean wanted;

  /** For the background thread alone. */
  private Optional<Indexed> indexed = Optional.empty();

  private record Indexed(Mentions mentions, TermsIndex index) {}

  /**
   * @param background where entries are sorted and filtered
   */
  public TermsModel(Reading reading, Background background) {
    this.reading = reading;
    this.background = background;
    filter.addListener((observable, before, now) -> list());
    orderProperty().addListener((observable, before, now) -> list());
    reading.mentionsProperty().addListener((observable, before, now) -> list());
  }

  public Reading reading() {
    return reading;
  }

  /** The entries that pass the filter, in the chosen order. They come a moment later. */
  public ObservableList<Row> rows() {
    if (!wanted) {
      wanted = true;
      list();
    }
    return shown;
  }

  /** Characters of an entry's headword, alias or explanation, or pinyin of one of its names. */
  public StringProperty filterProperty() {
    return filter;
  }

  public ObjectProperty<TermOrder> orderProperty() {
    return reading.choices().termOrderProperty();
  }

  public void look(Term term) {
    reading.termProperty().set(Optional.of(term));
  }

  /** Jumps to a mention of a term. */
  public void goTo(Range place) {
    reading.goTo(place);
  }

  /** Only the list that was asked for last is shown. */
  private void list() {
    if (!wanted) {
      return;
    }
    listing.cancel();
    Mentions mentions = reading.mentions();
    String key = filter.get();
    TermOrder order = orderProperty().get();
    listing = background.run(() -> index(mentions).rows(key, order), rows::setAll);
  }

  private TermsIndex index(Mentions mentions) {
    if (indexed.isEmpty() || !indexed.get().mentions().equals(mentions)) {
      indexed = Optional.of(new Indexed(mentions, new TermsIndex(mentions)));
    }
    return indexed.get().index();
  }
}
