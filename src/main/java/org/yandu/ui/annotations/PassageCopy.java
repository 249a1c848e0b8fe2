package org.yandu.ui.annotations;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.yandu.report.Citation;
import org.yandu.report.CitationTemplate;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.sheet.Sheet;

/** Copies what is read: clean text, and on request its source in the form the reader chose. */
public final class PassageCopy {

  private final Reading reading;
  private final ReadingChoices choices;
  private final Sheet sheet;

  public PassageCopy(Reading reading, ReadingChoices choices, Sheet sheet) {
    this.reading = reading;
    this.choices = choices;
    this.sheet = sheet;
  }

  /** Copies what is selected, if anything is. */
  public void copy() {
    sheet.selectionProperty().get().ifPresent(this::copy);
  }

  /** Copies what is selected, else the sentence pointed at, else the one at the caret. */
  public void copyWithSource() {
    sheet.selectionProperty().get().or(this::sentence).ifPresent(this::copyWithSource);
  }

  void copy(Range passage) {
    put(Citation.passage(reading.report(), passage));
  }

  void copyWithSource(Range passage) {
    CitationTemplate template = CitationTemplate.of(choices.citationProperty().get());
    put(template.quote(reading.report(), passage));
  }

  /** The sentence under the pointer, else the one at the caret. */
  Optional<Range> sentence() {
    int pointed = sheet.pointedOffsetProperty().get();
    Optional<Integer> place = pointed >= 0 ? Optional.of(pointed) : sheet.caretProperty().get();
    Report report = reading.report();
    return place
        .map(offset -> Sentence.around(report.text(), new Range(offset, offset)))
        .filter(range -> !range.isEmpty());
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
