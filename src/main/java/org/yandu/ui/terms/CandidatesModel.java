package org.yandu.ui.terms;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.glossary.Candidates;
import org.yandu.glossary.Candidates.Candidate;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Glossary;
import org.yandu.report.Report;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/** 未释词语: what the open report writes like a term and explains nowhere. */
public final class CandidatesModel {

  private final Reading reading;
  private final TermEditsModel edits;
  private final Background background;
  private final ObservableList<Candidate> rows = FXCollections.observableArrayList();
  private final ObservableList<Candidate> shown = FXCollections.unmodifiableObservableList(rows);
  private Background.Handle looking = () -> {};
  private boolean wanted;

  /**
   * @param background where the report is looked through
   */
  public CandidatesModel(Reading reading, TermEditsModel edits, Background background) {
    this.reading = reading;
    this.edits = edits;
    this.background = background;
    reading.mentionsProperty().addListener((observable, before, now) -> look());
  }

  public Reading reading() {
    return reading;
  }

  /** The likeliest first. They are looked for when they are first asked for. */
  public ObservableList<Candidate> rows() {
    if (!wanted) {
      wanted = true;
      look();
    }
    return shown;
  }

  /** Begins to write an entry of this name. */
  public void add(Candidate candidate) {
    edits.add(candidate.surface());
  }

  /** It is not offered any more, until that is undone. */
  public void ignore(Candidate candidate) {
    edits.ignore(candidate.key(), candidate.surface());
  }

  public void goTo(Candidate candidate) {
    reading.goTo(candidate.places().getFirst());
  }

  private void look() {
    if (!wanted) {
      return;
    }
    looking.cancel();
    Report report = reading.report();
    EditedGlossary glossary = reading.mentions().glossary();
    // What the reader has hidden is not wanted, and so not offered either.
    Glossary known = new Glossary(glossary.entries().stream().map(Entry::term).toList());
    looking =
        background.run(
            () -> Candidates.of(report, known, glossary.ignored()),
            found -> {
              if (!List.copyOf(rows).equals(found)) {
                rows.setAll(found);
              }
            });
  }
}
