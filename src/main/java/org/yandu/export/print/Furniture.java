package org.yandu.export.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.KindColour;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** What stands on a page beside the text: page numbers, marks, and numbers in the margins. */
final class Furniture {

  private static final double MM = 72 / 25.4;

  /** From the text down to the dashes of the page number: GB/T 9704—2012, 7.5. */
  private static final double BELOW = 7 * MM;

  /** How far above the baseline a dash lies, of its size. */
  private static final double DASH = 0.38;

  private static final double MARGIN_SIZE = 9;
  private static final double MARGIN_GAP = 6;

  private final PageStyle style;
  private final PrintChoices choices;
  private final Report report;
  private final List<Annotation> annotations;
  private final Face face;
  private final Faces faces;

  /**
   * @param annotations those that are shown, in reading order; their numbers count from 1
   * @param face of page numbers
   */
  Furniture(
      PageStyle style,
      PrintChoices choices,
      Report report,
      List<Annotation> annotations,
      Face face,
      Faces faces) {
    this.style = style;
    this.choices = choices;
    this.report = report;
    this.annotations = annotations;
    this.face = face;
    this.faces = faces;
  }

  /** 四号 with a dash on each side, outside and one character in; on screen pages in the middle. */
  Optional<TextRun> pageNumber(int number) {
    if (!choices.pageNumbers()) {
      return Optional.empty();
    }
    String text = style.numbersOutside() ? "— " + number + " —" : Integer.toString(number);
    double size = style.numberSize();
    double width = width(text, size);
    double x =
        !style.numbersOutside()
            ? (style.width() - width) / 2
            : number % 2 == 1
                ? style.rightEdge() - style.body() - width
                : style.left() + style.body();
    double y = style.bottom() + BELOW + DASH * size;
    return Optional.of(new TextRun(text, face, size, x, y, 0, Ink.TEXT));
  }

  /** Adds what belongs to a line of the report. */
  void around(PageLine line, SetLine set, BlockStyle block, List<Box> boxes, List<TextRun> extras) {
    if (choices.originalPages()) {
      originalPage(line).ifPresent(extras::add);
    }
    double x = style.rightEdge() + MARGIN_GAP;
    for (int index = 0; index < annotations.size(); index++) {
      Annotation annotation = annotations.get(index);
      Range marked = annotation.anchor().range();
      Optional<Range> shared = line.range().intersection(marked);
      if (shared.isEmpty()) {
        continue;
      }
      KindColour colour = annotation.kind().colour();
      Ink ink = new Ink(colour.ink());
      double left = style.left() + set.x(shared.get().start() - line.range().start());
      double right = style.left() + set.x(shared.get().end() - line.range().start());
      double top = line.y() - 0.9 * block.size();
      boxes.add(new Box(left, top, right - left, 1.08 * block.size(), new Ink(colour.tint())));
      boxes.add(new Box(left, line.y() + 0.2 * block.size(), right - left, 0.9, ink));
      if (line.range().contains(marked.start())) {
        String number = Integer.toString(index + 1);
        extras.add(new TextRun(number, face, MARGIN_SIZE, x, line.y(), 0, ink));
        x += width(number, MARGIN_SIZE) + 3;
      }
    }
  }

  /** The number of the source's page that begins in a line, if one does. */
  private Optional<TextRun> originalPage(PageLine line) {
    List<Integer> begun = new ArrayList<>();
    for (int page = 1; page <= report.pages(); page++) {
      int start = report.pageStarts().get(page - 1);
      // A page that begins with the feed between two paragraphs begins with the second.
      int visible = start < report.text().length() && report.text().charAt(start) == '\n' ? 1 : 0;
      if (line.range().contains(start + visible)) {
        begun.add(page);
      }
    }
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    String text = "[" + begun.getLast() + "]";
    double x = style.left() - 2 * MARGIN_GAP - width(text, MARGIN_SIZE);
    return Optional.of(new TextRun(text, face, MARGIN_SIZE, x, line.y(), 0, Ink.DIM));
  }

  private double width(String text, double size) {
    return text.codePoints().mapToDouble(point -> faces.advance(face, point)).sum() * size;
  }
}
