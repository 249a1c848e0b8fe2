package org.yandu.export.print;

import java.util.ArrayList;
import java.util.List;
import org.yandu.export.print.PrintedDocument.Bookmark;
import org.yandu.text.Range;

/**
 * Puts paragraphs on pages: headings stay with what follows them, and no single line of a longer
 * paragraph stands alone at the foot or the head of a page.
 */
final class PageFiller {

  private static final double NEARLY = 1e-6;

  /** How far below the top of its box the baseline of a Chinese character lies, of its size. */
  private static final double ASCENT = 0.88;

  /** A page as it grows. */
  private static final class Draft {
    private final List<PageLine> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<TextRun> extras = new ArrayList<>();
    private double used;
  }

  private final PageStyle style;
  private final Furniture furniture;
  private final List<Draft> drafts = new ArrayList<>(List.of(new Draft()));
  private final List<Bookmark> outline = new ArrayList<>();

  PageFiller(PageStyle style, Furniture furniture) {
    this.style = style;
    this.furniture = furniture;
  }

  void fill(List<Paragraph> paragraphs) {
    for (int index = 0; index < paragraphs.size(); index++) {
      boolean leads = index == 0 || !paragraphs.get(index - 1).style().keep();
      if (leads && !isEmpty() && !fits(paragraphs, index)) {
        newPage();
      }
      put(paragraphs.get(index));
    }
  }

  /** The rest begins on a page of its own. */
  void newPage() {
    drafts.add(new Draft());
  }

  List<PrintedPage> pages() {
    List<PrintedPage> pages = new ArrayList<>();
    for (int index = 0; index < drafts.size(); index++) {
      Draft draft = drafts.get(index);
      List<TextRun> extras = new ArrayList<>(draft.extras);
      furniture.pageNumber(index + 1).ifPresent(extras::add);
      pages.add(new PrintedPage(index + 1, draft.lines, draft.boxes, extras));
    }
    return pages;
  }

  List<Bookmark> outline() {
    return outline;
  }

  private Draft page() {
    return drafts.getLast();
  }

  private boolean isEmpty() {
    return page().used < NEARLY;
  }

  /** Whether headings and the first lines of what follows them fit on the page. */
  private boolean fits(List<Paragraph> paragraphs, int from) {
    double needed = page().used;
    for (int index = from; index < paragraphs.size(); index++) {
      Paragraph paragraph = paragraphs.get(index);
      needed += paragraph.style().before() + paragraph.height(paragraph.fewest());
      if (!paragraph.style().keep()) {
        break;
      }
      needed += paragraph.style().after();
    }
    return needed <= style.depth() + NEARLY || needed - page().used > style.depth();
  }

  private void put(Paragraph paragraph) {
    BlockStyle block = paragraph.style();
    page().used += isEmpty() ? 0 : block.before();
    int next = 0;
    int count = paragraph.lines().size();
    while (next < count) {
      int room = (int) Math.floor((style.depth() - page().used + NEARLY) / block.lineHeight());
      int taken = paragraph.taken(count - next, room);
      if (taken == 0 && isEmpty()) {
        taken = Math.max(1, Math.min(room, count - next));
      }
      if (next == 0 && taken > 0 && paragraph.level() > 0) {
        double y = style.top() + page().used;
        outline.add(new Bookmark(paragraph.text(), paragraph.level(), drafts.size(), y));
      }
      for (int line = next; line < next + taken; line++) {
        put(paragraph, paragraph.lines().get(line));
      }
      next += taken;
      if (next < count) {
        newPage();
      }
    }
    page().used += block.after();
    if (style.grid() > 0 && paragraph.isReport()) {
      page().used = Math.ceil((page().used - NEARLY) / style.grid()) * style.grid();
    }
  }

  private void put(Paragraph paragraph, SetLine line) {
    Draft page = page();
    BlockStyle block = paragraph.style();
    double middle = style.top() + page.used + block.lineHeight() / 2;
    double baseline = middle + (ASCENT - 0.5) * block.size();
    List<TextRun> runs =
        line.runs().stream()
            .map(
                run ->
                    new TextRun(
                        run.text(),
                        run.face(),
                        run.size(),
                        style.left() + run.x(),
                        baseline,
                        run.spacing(),
                        run.ink()))
            .toList();
    if (paragraph.isReport()) {
      Range range = new Range(paragraph.offset() + line.start(), paragraph.offset() + line.end());
      double left = style.left() + line.left();
      PageLine placed = new PageLine(range, left, baseline, line.right() - line.left(), runs);
      page.lines.add(placed);
      furniture.around(placed, line, block, page.boxes, page.extras);
    } else {
      page.extras.addAll(runs);
    }
    page.used += block.lineHeight();
  }
}
