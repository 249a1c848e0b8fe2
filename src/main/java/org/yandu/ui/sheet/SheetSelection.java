package org.yandu.ui.sheet;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;

/** What is selected on a sheet: from where the selection began to where its caret is. */
final class SheetSelection {

  private final ReadOnlyObjectWrapper<Optional<Range>> range =
      new ReadOnlyObjectWrapper<>(this, "range", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Integer>> caret =
      new ReadOnlyObjectWrapper<>(this, "caret", Optional.empty());
  private final Column column;
  private Report report;
  private int origin;

  SheetSelection(Column column, Report report) {
    this.column = column;
    this.report = report;
  }

  void setReport(Report newReport) {
    report = newReport;
    clear();
    caret.set(Optional.empty());
  }

  ReadOnlyObjectProperty<Optional<Range>> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Integer>> caretProperty() {
    return caret.getReadOnlyProperty();
  }

  /** The caret, or the first offset in view where there is none yet. */
  int caretOrTop() {
    return caret.get().orElseGet(column::topOffset);
  }

  /** Puts the caret somewhere, with nothing selected. */
  void moveTo(int offset) {
    origin = offset;
    caret.set(Optional.of(offset));
    range.set(Optional.empty());
  }

  /** Moves the caret and selects everything between it and where the selection began. */
  void extendTo(int offset) {
    if (caret.get().isEmpty()) {
      origin = column.topOffset();
    }
    caret.set(Optional.of(offset));
    Range selected = new Range(Math.min(origin, offset), Math.max(origin, offset));
    range.set(selected.isEmpty() ? Optional.empty() : Optional.of(selected));
  }

  void select(Range selected) {
    origin = selected.start();
    caret.set(Optional.of(selected.end()));
    range.set(selected.isEmpty() ? Optional.empty() : Optional.of(selected));
  }

  void selectSentence(int offset) {
    select(Sentence.around(report.text(), new Range(offset, offset)));
  }

  void selectBlock(int offset) {
    if (!report.blocks().isEmpty()) {
      select(report.blockAt(offset).range());
    }
  }

  void selectAll() {
    select(new Range(0, report.text().length()));
  }

  void clear() {
    caret.get().ifPresent(offset -> origin = offset);
    range.set(Optional.empty());
  }

  Report report() {
    return report;
  }
}
