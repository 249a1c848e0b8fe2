package org.yandu.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts the lines of a file together to paragraphs. */
final class ParagraphAssembler {

  /** The longest link or raised word that a web page puts on a line of its own. */
  private static final int MOST_WORDS = 24;

  private final List<SourceLine> lines = new ArrayList<>();
  private final List<Boolean> pageStarts = new ArrayList<>();
  private final Optional<Wrapping> wrapping;
  private final boolean indented;
  private final boolean gapped;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> pages = new ArrayList<>();

  /** The number of the last numbered paragraph. */
  private int number;

  private ParagraphAssembler(List<SourceLine> all, Pages found) {
    int indents = 0;
    int gaps = 0;
    for (int position = 0; position < all.size(); position++) {
      if (found.numbers().contains(position)) {
        continue;
      }
      SourceLine line = all.get(position);
      boolean startsPage = found.starts().contains(position);
      pageStarts.add(startsPage);
      lines.add(line);
      indents += line.indent() >= 4 ? 1 : 0;
      gaps += line.blankBefore() && !startsPage ? 1 : 0;
    }
    wrapping = Wrapping.measure(lines.stream().map(SourceLine::text).toList());
    // Indents and gaps tell paragraphs only where some lines have them and others do not.
    indented = indents >= 2 && indents * 10 <= lines.size() * 8;
    gapped = gaps >= 1 && gaps * 10 <= lines.size() * 5;
  }

  static List<Paragraph> assemble(List<SourceLine> lines, Pages pages) {
    return new ParagraphAssembler(lines, pages).assemble();
  }

  private List<Paragraph> assemble() {
    boolean first = true;
    for (int position = 0; position < lines.size(); position++) {
      String tidy = Spacing.tidy(lines.get(position).text());
      if (!text.isEmpty() && begins(position, tidy, first)) {
        finish();
      }
      first = text.isEmpty();
      int before = text.length();
      Spacing.append(text, tidy);
      if (pageStarts.get(position)) {
        pages.add(before == 0 ? 0 : text.length() - tidy.length());
      }
      if (first) {
        count(tidy);
      }
    }
    finish();
    return paragraphs;
  }

  private void finish() {
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(text.toString(), pages));
      text.setLength(0);
      pages.clear();
    }
  }

  private void count(String begin) {
    if (Markers.isGlossaryTitle(begin)) {
      number = 0;
    }
    Markers.number(begin).ifPresent(counted -> number = counted);
  }

  /**
   * Whether a line begins a paragraph.
   *
   * @param tidy its text
   * @param afterFirst whether the line before it is the first of its paragraph
   */
  private boolean begins(int position, String tidy, boolean afterFirst) {
    SourceLine line = lines.get(position);
    String before = lines.get(position - 1).text();
    if (Markers.endsOccasion(Spacing.tidy(before))) {
      return true;
    }
    if (wrapping.isEmpty()) {
      return !isPiece(before, line.text()) && !isRaised(before, tidy);
    }
    if (gapped && line.blankBefore() && !pageStarts.get(position)) {
      return true;
    }
    if (indented) {
      return line.indent() >= 4;
    }
    Wrapping wrap = wrapping.get();
    boolean ended = Markers.endsSentence(before);
    boolean hadRoom = wrap.surelyHadRoom(before, afterFirst, line.text());
    if (hadRoom || (ended && wrap.hadRoom(before, afterFirst, line.text()))) {
      return true;
    }
    return ended
        && (Markers.beginsParagraph(tidy)
            || isNextNumber(tidy)
            || (position + 1 < lines.size()
                && wrap.looksFirst(line.text(), lines.get(position + 1).text())));
  }

  /**
   * Whether a line goes on with prose that has not ended, where that line or the one before it is
   * but a few words: a link, or what stands behind one.
   */
  private boolean isRaised(String before, String line) {
    boolean open = text.indexOf("。") >= 0 && !Markers.endsSentence(text);
    boolean words = isWords(line) || isWords(before);
    return open
        && words
        && !Markers.beginsParagraph(line)
        && Markers.number(line).isEmpty()
        && !WebChrome.begins(line);
  }

  private static boolean isWords(String line) {
    return line.length() <= MOST_WORDS && !Markers.endsSentence(line);
  }

  private boolean isNextNumber(String begin) {
    OptionalInt counted = Markers.number(begin);
    return counted.isPresent()
        && (counted.getAsInt() == number + 1 || (counted.getAsInt() == 1 && number > 1));
  }

  /**
   * Whether a line that ought to be a paragraph is a piece of one: web pages break a line around
   * what they raise, lower or link.
   */
  private static boolean isPiece(String before, String line) {
    char last = before.charAt(before.length() - 1);
    boolean letterBefore = last < 0x7F && Character.isLetter(last);
    boolean digitsOnly = line.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    boolean afterDigits =
        before.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.') && before.contains(".");
    return Markers.isContinuation(line)
        || Markers.isUnfinished(before)
        || (letterBefore && digitsOnly)
        || (line.length() == 1 && before.length() <= 10 && !Markers.isPart(line))
        || afterDigits;
  }
}
