package org.yandu.ui.sheet;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;

/**
 * The keyboard on the sheet: without Shift keys scroll, with Shift they select; with Ctrl they go
 * by sentence and by paragraph.
 */
final class SheetKeys {

  private final SheetView sheet;
  private final Column column;
  private final SheetSelection selection;

  SheetKeys(SheetView sheet, Column column, SheetSelection selection) {
    this.sheet = sheet;
    this.column = column;
    this.selection = selection;
  }

  void install() {
    sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown() || selection.report().blocks().isEmpty()) {
      return;
    }
    boolean done = event.isShiftDown() ? select(event) : scroll(event);
    if (done) {
      event.consume();
    }
  }

  private boolean scroll(KeyEvent event) {
    double page = Math.max(column.lineHeight(), column.getHeight() - 2 * column.lineHeight());
    switch (event.getCode()) {
      case UP -> column.scrollBy(-column.lineHeight());
      case DOWN -> column.scrollBy(column.lineHeight());
      case PAGE_UP -> column.scrollBy(-page);
      case PAGE_DOWN, SPACE -> column.scrollBy(page);
      case HOME -> sheet.scrollTo(0);
      case END -> sheet.scrollTo(selection.report().text().length());
      case A -> {
        if (!event.isShortcutDown()) {
          return false;
        }
        selection.selectAll();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean select(KeyEvent event) {
    int caret = selection.caretOrTop();
    Report report = selection.report();
    boolean far = event.isShortcutDown();
    int target =
        switch (event.getCode()) {
          case LEFT -> far ? sentenceBefore(report, caret) : characterBefore(report, caret);
          case RIGHT -> far ? sentenceAfter(report, caret) : characterAfter(report, caret);
          case UP -> far ? blockBefore(report, caret) : line(report, caret, -1);
          case DOWN -> far ? blockAfter(report, caret) : line(report, caret, 1);
          case HOME -> far ? 0 : report.blockAt(caret).range().start();
          case END -> far ? report.text().length() : report.blockAt(caret).range().end();
          case SPACE -> {
            column.scrollBy(
                -Math.max(column.lineHeight(), column.getHeight() - 2 * column.lineHeight()));
            yield -1;
          }
          default -> -2;
        };
    if (target == -2) {
      return false;
    }
    if (target >= 0) {
      selection.extendTo(target);
      keepCaretInView(target);
    }
    return true;
  }

  private void keepCaretInView(int offset) {
    boolean inView =
        column
            .cellOf(offset)
            .map(
                cell -> {
                  Rectangle2D box = cell.caretBox(offset);
                  double top = cell.getLayoutY() + box.getMinY();
                  return top >= 0 && top + box.getHeight() <= column.getHeight();
                })
            .orElse(false);
    if (!inView) {
      column.reveal(offset, 0.5);
    }
  }

  private int line(Report report, int caret, int lines) {
    int index = report.blockIndexAt(caret);
    return column
        .cellOf(caret)
        .map(
            cell -> {
              double x = cell.caretBox(caret).getMinX();
              return cell.verticalNeighbour(caret, x, lines)
                  .orElseGet(
                      () -> {
                        int next = index + lines;
                        if (next < 0) {
                          return 0;
                        }
                        if (next >= report.blocks().size()) {
                          return report.text().length();
                        }
                        Range block = report.blocks().get(next).range();
                        return lines < 0 ? block.end() : block.start();
                      });
            })
        .orElse(caret);
  }

  private static int characterBefore(Report report, int caret) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(report.text());
    return caret == 0 ? 0 : characters.preceding(caret);
  }

  private static int characterAfter(Report report, int caret) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(report.text());
    return caret >= report.text().length() ? caret : characters.following(caret);
  }

  private static int sentenceBefore(Report report, int caret) {
    if (caret == 0) {
      return 0;
    }
    return Sentence.around(report.text(), new Range(caret - 1, caret - 1)).start();
  }

  private static int sentenceAfter(Report report, int caret) {
    int length = report.text().length();
    if (caret >= length) {
      return length;
    }
    int end = Sentence.around(report.text(), new Range(caret, caret)).end();
    return end > caret ? end : caret + 1;
  }

  private static int blockBefore(Report report, int caret) {
    int index = report.blockIndexAt(caret);
    Range block = report.blocks().get(index).range();
    return caret > block.start() || index == 0
        ? block.start()
        : report.blocks().get(index - 1).range().start();
  }

  private static int blockAfter(Report report, int caret) {
    int index = report.blockIndexAt(caret);
    Range block = report.blocks().get(index).range();
    return caret < block.end() || index == report.blocks().size() - 1
        ? block.end()
        : report.blocks().get(index + 1).range().end();
  }
}
