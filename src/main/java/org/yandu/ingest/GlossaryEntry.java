package org.yandu.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.text.Quotation;
import org.yandu.text.Range;

/**
 * The first paragraph of an explanation, cut into what is explained and what is said about it.
 *
 * @param headword what is explained
 * @param definition what is said about it; empty where it follows in a paragraph of its own
 */
record GlossaryEntry(String headword, String definition) {

  /** The longest headword, in UTF-16 code units: some are whole slogans. */
  private static final int LONGEST = 60;

  private static final Pattern BRACKETED =
      Pattern.compile("[\\[【［〔](.{1,60}?)[\\]】］〕]\\s*[：:]?\\s*");

  /** A lead-in stays with the definition: 是指…… */
  private static final Pattern LEAD = Pattern.compile("(?:，|,)?(是指|指的是|就是指|系指|也称|又称|即|指|是)");

  /** A lead-in that no headword has inside. */
  private static final Pattern SURE_LEAD = Pattern.compile("(?<=.{2})(?:是指|指的是|系指)");

  /** Cuts a paragraph, its number taken off; nothing if it explains nothing. */
  static Optional<GlossaryEntry> cut(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.lookingAt() && bracketed.end() < text.length()) {
      return Optional.of(of(bracketed.group(1), text.substring(bracketed.end())));
    }
    List<Range> quoted = Quotation.quoted(text.substring(0, Math.min(text.length(), LONGEST * 2)));
    int colon = first(text, "：:", quoted);
    int stop = first(text, "。", quoted);
    Matcher surely = SURE_LEAD.matcher(text);
    boolean ledBefore = colon > 0 && surely.find() && surely.start() < colon;
    if (colon > 0 && !ledBefore && (stop < 0 || colon < stop)) {
      return Optional.of(of(text.substring(0, colon), text.substring(colon + 1)));
    }
    Matcher lead = LEAD.matcher(text);
    int from = 2;
    while (from < Math.min(text.length(), LONGEST) && lead.find(from)) {
      int at = lead.start();
      if (at > LONGEST || (stop > 0 && stop < at)) {
        break;
      }
      if (quoted.stream().noneMatch(range -> range.contains(at))) {
        return Optional.of(of(text.substring(0, at), text.substring(lead.start(1))));
      }
      from = lead.end();
    }
    if (stop > 0) {
      return Optional.of(of(text.substring(0, stop), text.substring(stop + 1)));
    }
    return text.length() <= LONGEST ? Optional.of(of(text, "")) : Optional.empty();
  }

  private static GlossaryEntry of(String headword, String definition) {
    return new GlossaryEntry(headword.strip(), definition.strip());
  }

  /** Where one of the marks stands first outside of quotation marks, near enough to the start. */
  private static int first(String text, String marks, List<Range> quoted) {
    for (int at = 0; at < Math.min(text.length(), LONGEST); at++) {
      int here = at;
      if (marks.indexOf(text.charAt(at)) >= 0
          && quoted.stream().noneMatch(range -> range.contains(here))) {
        return at;
      }
    }
    return -1;
  }
}
