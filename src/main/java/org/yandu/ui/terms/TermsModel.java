package org.yandu.ui.terms;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.text.Folding;
import org.yandu.text.Range;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;

/** The entries of the open report, and which of them is looked at. */
public final class TermsModel {

  /**
   * An entry in the list.
   *
   * @param places where the body mentions it
   */
  public record Row(Term term, List<Occurrence> places) {}

  private final Reading reading;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final FilteredList<Row> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");

  public TermsModel(Reading reading) {
    this.reading = reading;
    filter.addListener((observable, before, now) -> applyFilter(Folding.key(now)));
    reading.openProperty().addListener((observable, before, now) -> fill(now));
    fill(reading.open());
  }

  public Reading reading() {
    return reading;
  }

  /** The entries that pass the filter, in the glossary's order. */
  public ObservableList<Row> rows() {
    return shown;
  }

  /** Characters that an entry must have in its headword, an alias or its explanation. */
  public StringProperty filterProperty() {
    return filter;
  }

  public void look(Term term) {
    reading.termProperty().set(Optional.of(term));
  }

  /** Jumps to a mention of a term. */
  public void goTo(Range place) {
    reading.goTo(place);
  }

  private void fill(OpenReport open) {
    rows.setAll(
        open.glossary().terms().stream()
            .map(term -> new Row(term, open.occurrencesOf(term)))
            .toList());
  }

  private void applyFilter(String key) {
    shown.setPredicate(
        row ->
            Folding.key(row.term().headword()).contains(key)
                || row.term().aliases().stream().anyMatch(alias -> Folding.key(alias).contains(key))
                || Folding.key(row.term().definition()).contains(key));
  }
}
