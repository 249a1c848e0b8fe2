package org.yandu.export.print;

import java.util.ArrayList;
import java.util.List;
import org.yandu.export.print.BlockStyle.Align;

/**
 * Breaks one paragraph into lines and puts every character in its place.
 *
 * <p>Full-width characters keep to their cells. A mark gives up its empty half beside another mark
 * and, where that makes it fit, at the end of a line; where a mark would be the first of a line,
 * the marks before it are squeezed a little, else the line gives up a character and is spread.
 */
final class LineSetter {

  /** Slack of sums of fractions, in points. */
  private static final double NEARLY = 1e-6;

  /** A mark within a line gives up no more than this of its width. */
  private static final double SQUEEZE = 0.25;

  /** What gives up more than this of its width is a squeezed mark. */
  private static final double SQUEEZED = 0.05;

  /** A character with what belongs to it. */
  private record Item(int start, int end, int codePoint, Face face, double glyph, double width) {}

  private final String text;
  private final BlockStyle style;
  private final double measure;
  private final List<Item> items = new ArrayList<>();

  private LineSetter(String text, BlockStyle style, double measure, Faces faces) {
    this.text = text;
    this.style = style;
    this.measure = measure;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      while (at < text.length() && LineBreaks.continues(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      Face wanted = start < style.lead().end() ? style.lead().face() : style.face();
      Face face = faces.holding(wanted, codePoint);
      double em = Character.isISOControl(codePoint) ? 0 : faces.advance(face, codePoint);
      boolean full = Math.abs(em - 1) < 0.02;
      double glyph = em * style.size();
      items.add(new Item(start, at, codePoint, face, glyph, full ? style.cell() : glyph));
    }
  }

  /**
   * The lines of a paragraph, their runs at the left margin and on the baseline 0.
   *
   * @param measure the length of a line, in points
   */
  static List<SetLine> set(String text, BlockStyle style, double measure, Faces faces) {
    return new LineSetter(text, style, measure, faces).set();
  }

  private List<SetLine> set() {
    List<Integer> starts = starts(measure);
    if (style.align() == Align.CENTRED && starts.size() > 1) {
      starts = balanced(starts);
    }
    List<SetLine> lines = new ArrayList<>();
    for (int line = 0; line < starts.size(); line++) {
      boolean last = line + 1 == starts.size();
      lines.add(place(starts.get(line), last ? items.size() : starts.get(line + 1), line, last));
    }
    return lines;
  }

  /** The same number of lines, as narrow as they can be. */
  private List<Integer> balanced(List<Integer> greedy) {
    List<Integer> best = greedy;
    for (double width = measure; width > style.cell(); width -= style.cell() / 2) {
      List<Integer> narrower = starts(width);
      if (narrower.size() > greedy.size()) {
        break;
      }
      best = narrower;
    }
    return best;
  }

  private List<Integer> starts(double width) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int start = 0;
    while (start < items.size()) {
      start = lineEnd(start, width - indent(starts.size() - 1));
      if (start < items.size()) {
        starts.add(start);
      }
    }
    return starts;
  }

  private double indent(int line) {
    boolean room = measure > (style.indent() + 1) * style.cell();
    return line == 0 && room ? style.indent() * style.cell() : 0;
  }

  private int lineEnd(int start, double width) {
    int best = -1;
    int forced = start + 1;
    double reach = 0;
    int marks = 0;
    for (int index = start; index < items.size(); index++) {
      Item item = items.get(index);
      if (LineBreaks.isSpace(item.codePoint())) {
        // Spaces at the end of a line need no room.
        if (mayEndAfter(index) && best == index) {
          best = index + 1;
        }
        reach += item.width();
        continue;
      }
      double squeezed = index > start ? pairSqueeze(index) : 0;
      if (squeezed > 0 && isSqueezable(items.get(index - 1))) {
        marks--;
      }
      reach += item.width() - squeezed;
      double needed = reach - endSqueeze(item);
      if (needed > width + 2 * style.cell()) {
        break;
      }
      boolean fits = needed <= width + NEARLY;
      boolean pushedIn =
          !fits
              && endSqueeze(item) > 0
              && needed - width <= marks * SQUEEZE * style.cell() + NEARLY;
      if (fits) {
        forced = index + 1;
      }
      if ((fits || pushedIn) && mayEndAfter(index)) {
        best = index + 1;
      }
      if (isSqueezable(item)) {
        marks++;
      }
    }
    int end = best > 0 ? best : forced;
    while (end < items.size() && LineBreaks.isSpace(items.get(end).codePoint())) {
      end++;
    }
    return end;
  }

  private boolean mayEndAfter(int index) {
    if (index + 1 == items.size()) {
      return true;
    }
    int next = index + 1;
    while (next < items.size() && LineBreaks.isSpace(items.get(next).codePoint())) {
      next++;
    }
    if (next == items.size()) {
      return true;
    }
    int before = next > index + 1 ? ' ' : items.get(index).codePoint();
    return LineBreaks.between(before, items.get(next).codePoint());
  }

  private boolean isFull(Item item) {
    return item.width() > 0.9 * style.cell();
  }

  private boolean isSqueezable(Item item) {
    return isFull(item) && LineBreaks.isEmptyRight(item.codePoint());
  }

  /** What a mark gives up at the end of a line. */
  private double endSqueeze(Item item) {
    return isSqueezable(item) ? style.cell() / 2 : 0;
  }

  /** Whether a mark within a line can be squeezed: it has its empty half, and still has it. */
  private boolean gives(int index, int end) {
    return index + 1 < end && isSqueezable(items.get(index)) && pairSqueeze(index + 1) == 0;
  }

  /** What two neighbouring marks give up between them. */
  private double pairSqueeze(int index) {
    Item before = items.get(index - 1);
    Item item = items.get(index);
    if (!isFull(before) || !isFull(item)) {
      return 0;
    }
    boolean opens = LineBreaks.isEmptyLeft(item.codePoint());
    boolean marks =
        LineBreaks.isEmptyRight(before.codePoint())
            ? opens || LineBreaks.isEmptyRight(item.codePoint())
            : opens && LineBreaks.isEmptyLeft(before.codePoint());
    return marks ? style.cell() / 2 : 0;
  }

  private SetLine place(int from, int to, int line, boolean last) {
    int shown = to;
    while (shown > from && LineBreaks.isSpace(items.get(shown - 1).codePoint())) {
      shown--;
    }
    int count = to - from;
    double[] lead = new double[count + 1];
    double x = 0;
    int gaps = 0;
    int marks = 0;
    for (int index = from; index < to; index++) {
      if (index > from) {
        x -= pairSqueeze(index);
        gaps += index < shown && isGap(index) ? 1 : 0;
      }
      lead[index - from] = x;
      x += index < shown ? items.get(index).width() : 0;
      marks += gives(index, shown) ? 1 : 0;
    }
    lead[count] = x;
    double width = measure - indent(line);
    double slack = width - x;
    boolean overfull = slack < 0;
    if (overfull && shown > from) {
      slack = Math.min(0, slack + endSqueeze(items.get(shown - 1)));
    }
    double perGap = 0;
    double perMark = 0;
    if (overfull && slack < 0 && marks > 0) {
      perMark = slack / marks;
    } else if (slack > NEARLY && !last && style.align() == Align.JUSTIFIED && gaps > 0) {
      perGap = slack / gaps;
    }
    double shift = style.align() == Align.CENTRED ? Math.max(0, (width - x) / 2) : indent(line);
    for (int index = from; index <= to; index++) {
      if (index > from && index <= shown) {
        shift += index < shown && isGap(index) ? perGap : 0;
        shift += gives(index - 1, shown) ? perMark : 0;
      }
      lead[index - from] += shift;
    }
    for (int index = shown - from; overfull && index <= count; index++) {
      lead[index] = Math.min(lead[index], measure);
    }
    return line(from, to, lead);
  }

  /** Whether a line can be spread before an item: anywhere but within words, numbers and dashes. */
  private boolean isGap(int index) {
    int before = items.get(index - 1).codePoint();
    int after = items.get(index).codePoint();
    boolean dash = before == after && (before == '—' || before == '…');
    return !dash && (isFull(items.get(index - 1)) || isFull(items.get(index)));
  }

  private SetLine line(int from, int to, double[] lead) {
    int start = from < to ? items.get(from).start() : 0;
    int end = from < to ? items.get(to - 1).end() : 0;
    double[] xs = new double[end - start + 1];
    List<TextRun> runs = new ArrayList<>();
    int first = from;
    while (first < to) {
      Item head = items.get(first);
      double spacing = extra(first, from, to, lead);
      int next = first + 1;
      // The run goes on while the same face follows and every character is spaced alike; a mark
      // that is squeezed is one of its own.
      boolean squeezed = spacing < -SQUEEZED * style.size();
      while (next < to
          && !squeezed
          && items.get(next).face().equals(head.face())
          && Math.abs(extra(next - 1, from, to, lead) - spacing) < 1e-4
          && extra(next, from, to, lead) >= -SQUEEZED * style.size()) {
        next++;
      }
      String drawn = text.substring(head.start(), items.get(next - 1).end());
      runs.add(
          new TextRun(drawn, head.face(), style.size(), lead[first - from], 0, spacing, Ink.TEXT));
      first = next;
    }
    for (int index = from; index < to; index++) {
      Item item = items.get(index);
      for (int unit = item.start(); unit < item.end(); unit++) {
        xs[unit - start] = lead[index - from];
      }
    }
    xs[end - start] = lead[to - from];
    return new SetLine(start, end, xs, runs);
  }

  /** By how much more than its own width a character moves the next one on. */
  private double extra(int index, int from, int to, double[] lead) {
    double advance = index < to ? lead[index + 1 - from] - lead[index - from] : 0;
    return advance - items.get(index).glyph();
  }
}
