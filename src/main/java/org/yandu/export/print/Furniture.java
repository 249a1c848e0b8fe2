package org.yandu.export.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.MarkForm;
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

  /** Nearer to the edge of the paper printers print nothing. */
  private static final double EDGE = 6 * MM;

  /** The thickness of the line below words. */
  private static final double RULE = 0.9;

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
    List<TextRun> numbers = new ArrayList<>();
    for (int index = 0; index < annotations.size(); index++) {
      Annotation annotation = annotations.get(index);
      Range marked = annotation.anchor().range();
      Optional<Range> shared = line.range().intersection(marked);
      if (shared.isEmpty()) {
        continue;
      }
      mark(annotation, shared.get(), line, set, block).ifPresent(boxes::add);
      if (line.range().contains(marked.start())) {
        numbers.add(number(sign(annotation.form()) + (index + 1), annotation, line, numbers));
      }
    }
    extras.addAll(numbers);
  }

  /** What an annotation lays upon the words of a line. */
  private Optional<Box> mark(
      Annotation annotation, Range shared, PageLine line, SetLine set, BlockStyle block) {
    double left = style.left() + set.x(shared.start() - line.range().start());
    double width = style.left() + set.x(shared.end() - line.range().start()) - left;
    KindColour colour = annotation.kind().colour();
    double size = block.size();
    return switch (annotation.form()) {
      case HIGHLIGHT ->
          Optional.of(
              new Box(left, line.y() - 0.9 * size, width, 1.08 * size, new Ink(colour.tint())));
      case UNDERLINE ->
          Optional.of(new Box(left, line.y() + 0.2 * size, width, RULE, new Ink(colour.ink())));
      case TRIANGLE, EXCLAMATION, BOOKMARK -> Optional.empty();
    };
  }

  /** What is put before the number of an annotation that stands in the margin. */
  static String sign(MarkForm form) {
    return switch (form) {
      case HIGHLIGHT, UNDERLINE -> "";
      case TRIANGLE -> "△";
      case EXCLAMATION -> "！";
      case BOOKMARK -> "签";
    };
  }

  /** A number beside a line, behind those that are there or, where the paper ends, below them. */
  private TextRun number(
      String number, Annotation annotation, PageLine line, List<TextRun> before) {
    double start = style.rightEdge() + MARGIN_GAP;
    double x = start;
    double y = line.y();
    if (!before.isEmpty()) {
      TextRun last = before.getLast();
      x = last.x() + width(last.text(), MARGIN_SIZE) + 3;
      y = last.y();
      if (x + width(number, MARGIN_SIZE) > style.width() - EDGE) {
        x = start;
        y += MARGIN_SIZE;
      }
    }
    return new TextRun(
        number, face, MARGIN_SIZE, x, y, 0, new Ink(annotation.kind().colour().ink()));
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
