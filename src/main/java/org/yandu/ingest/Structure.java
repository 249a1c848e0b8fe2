package org.yandu.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yandu.report.BlockKind;

/**
 * What each paragraph of a report is: the title and the lines around it, headings of three levels,
 * prose, explanations, and what stands after the end.
 */
final class Structure {

  private static final Pattern TITLE =
      Pattern.compile("[^。；！？]{0,30}(?:政府|工作)\\s?工作\\s?报告(?:[（(].{0,16}[)）])?|政府工作报告");
  private static final Pattern ANNEX = Pattern.compile("附(?:件|表|录)[0-9０-９一二三四五六七八九十]{0,2}[：:]?");
  private static final Pattern TITLE_LINE =
      Pattern.compile(".*(?:[0-9０-９一二三四五六七八九〇○O]年|会议上[）)]?|省长|市长|县长|区长|州长|旗长|主席|总理|来源).*");
  private static final Pattern PROSE_MARK = Pattern.compile("[，。；：！？,;:!?]");

  /** How far down a title may stand, in paragraphs. */
  private static final int HEAD = 40;

  /** The longest line around a title, and the longest heading, in UTF-16 code units. */
  private static final int LONGEST_LINE = 90;

  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_PLAIN_HEADING = 36;

  private final List<Paragraph> paragraphs;
  private final GlossaryFinder.Found glossary;
  private final int afterProse;

  private Structure(List<Paragraph> paragraphs, GlossaryFinder.Found glossary) {
    this.paragraphs = paragraphs;
    this.glossary = glossary;
    this.afterProse = afterProse();
  }

  /**
   * A paragraph with what it is.
   *
   * @param level of a heading; 0 for anything else
   */
  record Labelled(Paragraph paragraph, BlockKind kind, int level) {}

  static List<Labelled> of(List<Paragraph> paragraphs, GlossaryFinder.Found glossary) {
    return new Structure(paragraphs, glossary).label();
  }

  private List<Labelled> label() {
    int body = bodyStart();
    int title = title(body);
    boolean report = title >= 0 || body > 0 || hasParts() || isAddressed();
    List<Labelled> labelled = new ArrayList<>();
    for (int at = 0; at < paragraphs.size(); at++) {
      if (at == title) {
        labelled.add(new Labelled(paragraphs.get(at), BlockKind.TITLE, 0));
      } else if (at < body) {
        labelled.add(new Labelled(paragraphs.get(at), BlockKind.BYLINE, 0));
      } else {
        labelled.add(labelBody(at, report));
      }
    }
    return labelled;
  }

  /** The position of the address 各位代表：, or of the first paragraph behind the title's lines. */
  private int bodyStart() {
    int last = Math.min(HEAD, paragraphs.size());
    for (int at = 0; at < last && isLine(at); at++) {
      if (Markers.isAddress(text(at))) {
        return at;
      }
    }
    // No address: the title must be recognised, and short lines below it belong to it.
    int title = title(last);
    if (title < 0) {
      return 0;
    }
    int at = title + 1;
    while (at < paragraphs.size() && isTitleLine(at)) {
      at++;
    }
    return at;
  }

  private boolean isLine(int at) {
    String text = text(at);
    return !glossary.kinds().containsKey(at)
        && !Markers.isPart(text)
        && (text.length() <= LONGEST_LINE || Markers.isAddress(text));
  }

  private boolean isTitleLine(int at) {
    String text = text(at);
    return isLine(at)
        && !Markers.isSection(text)
        && text.length() <= LONGEST_LINE
        && TITLE_LINE.matcher(text).matches()
        && text.indexOf('。') < 0;
  }

  /** The last title above the body, or -1: cover and web site may bring others before it. */
  private int title(int body) {
    for (int at = Math.min(body, paragraphs.size()) - 1; at >= 0; at--) {
      if (TITLE.matcher(text(at)).matches()) {
        return at;
      }
    }
    return -1;
  }

  private boolean hasParts() {
    return paragraphs.stream().filter(paragraph -> Markers.isPart(paragraph.text())).count() >= 2;
  }

  private boolean isAddressed() {
    return !paragraphs.isEmpty() && Markers.isAddress(text(0));
  }

  private Labelled labelBody(int at, boolean report) {
    Paragraph paragraph = paragraphs.get(at);
    BlockKind explained = glossary.kinds().get(at);
    if (explained != null) {
      return new Labelled(paragraph, explained, 0);
    }
    if (isColophon(at)) {
      return new Labelled(paragraph, BlockKind.COLOPHON, 0);
    }
    int level = report ? level(at) : 0;
    return level > 0
        ? new Labelled(paragraph, BlockKind.HEADING, level)
        : new Labelled(paragraph, BlockKind.PARAGRAPH, 0);
  }

  private boolean isColophon(int at) {
    boolean afterGlossary = glossary.end() > 0 && at >= glossary.end();
    return at >= afterProse && (afterGlossary || Markers.isColophon(text(at)));
  }

  /** The position behind the last prose, annex and explanation: a colophon is lines alone. */
  private int afterProse() {
    int after = paragraphs.size();
    while (after > 0
        && !glossary.kinds().containsKey(after - 1)
        && text(after - 1).indexOf('。') < 0
        && text(after - 1).length() <= LONGEST_LINE
        && !ANNEX.matcher(text(after - 1)).matches()) {
      after--;
    }
    return after;
  }

  private int level(int at) {
    String text = text(at);
    if (text.length() > LONGEST_HEADING || hasInnerEnd(text)) {
      return 0;
    }
    if (Markers.isPart(text)) {
      return 1;
    }
    if (Markers.isSection(text)) {
      return 2;
    }
    if (Markers.isItem(text)) {
      return Markers.endsSentence(text) ? 0 : 3;
    }
    return isPlainHeading(at) ? 1 : 0;
  }

  /** Whether a sentence ends before the end: then the heading runs into its paragraph. */
  private static boolean hasInnerEnd(String text) {
    int end = text.indexOf('。');
    return end >= 0 && end < text.length() - 1;
  }

  /** A line without number, comma or full stop, above prose. */
  private boolean isPlainHeading(int at) {
    String text = text(at);
    if (ANNEX.matcher(text).matches()) {
      return true;
    }
    if (text.length() > LONGEST_PLAIN_HEADING
        || text.length() < 2
        || PROSE_MARK.matcher(text).find()
        || at + 1 >= paragraphs.size()) {
      return false;
    }
    String next = text(at + 1);
    return next.length() > LONGEST_PLAIN_HEADING
        || Markers.endsSentence(next)
        || Markers.isPart(next)
        || Markers.isSection(next);
  }

  private String text(int position) {
    return paragraphs.get(position).text();
  }
}
