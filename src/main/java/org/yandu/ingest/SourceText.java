package org.yandu.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text, with what copying and converting did to their characters undone. */
final class SourceText {

  /** Line ends that a program wrote out as the characters that stand for them. */
  private static final Pattern WRITTEN_LINE_END = Pattern.compile("\\\\r\\\\n|\\\\r(?=\\\\n)");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000B\\u0085\\u2028\\u2029]");

  /** Characters of a web page, with or without their semicolon. */
  private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{2,7})|([a-z]{2,6}));?");

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("ensp", " "),
          Map.entry("emsp", "\u3000"),
          Map.entry("thinsp", " "),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("quot", "\""),
          Map.entry("middot", "·"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("hellip", "…"),
          Map.entry("times", "×"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"));

  /** Blanks that a conversion could not write: it left question marks. */
  private static final Pattern LOST_BLANKS = Pattern.compile("\\?{2,}(?=[^?\\n])|\\?{4,}");

  /** Takes no room and shows nothing: zero-width marks, soft hyphens, stray byte order marks. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");

  private SourceText() {}

  /** The lines that show something. */
  static List<SourceLine> lines(String text) {
    List<SourceLine> lines = new ArrayList<>();
    boolean blankBefore = false;
    boolean breakBefore = false;
    for (String raw : mended(text).split("\n", -1)) {
      breakBefore |= raw.indexOf('\f') >= 0;
      String line = raw.replace('\f', ' ');
      String stripped = strip(line);
      if (stripped.isEmpty()) {
        // A line that holds a form feed only is the end of a page, not a gap.
        blankBefore |= raw.indexOf('\f') < 0;
        continue;
      }
      lines.add(new SourceLine(stripped, indent(line), blankBefore, breakBefore));
      blankBefore = false;
      breakBefore = false;
    }
    return lines;
  }

  private static String mended(String text) {
    String mended = WRITTEN_LINE_END.matcher(text).replaceAll("\n");
    mended = LINE_END.matcher(mended).replaceAll("\n");
    if (mended.indexOf('&') >= 0) {
      mended = ENTITY.matcher(mended).replaceAll(SourceText::character);
    }
    if (mended.indexOf('?') >= 0) {
      mended = LOST_BLANKS.matcher(mended).replaceAll("\u3000");
    }
    return INVISIBLE.matcher(mended).replaceAll("");
  }

  private static String character(MatchResult entity) {
    String number = entity.group(1);
    String name = entity.group(2);
    String meant = entity.group();
    if (number != null) {
      int codePoint = Integer.parseInt(number);
      if (Character.isDefined(codePoint) && codePoint >= ' ' && !isSurrogate(codePoint)) {
        meant = codePoint == 0xA0 ? " " : Character.toString(codePoint);
      }
    } else if (name != null) {
      meant = ENTITIES.getOrDefault(name, meant);
    }
    return Matcher.quoteReplacement(meant);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static int indent(String line) {
    int cells = 0;
    for (int at = 0; at < line.length() && Spacing.isSpace(line.charAt(at)); at++) {
      cells += line.charAt(at) == '\u3000' || line.charAt(at) == '\t' ? 2 : 1;
    }
    return cells;
  }

  private static String strip(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && Spacing.isSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && Spacing.isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }
}
