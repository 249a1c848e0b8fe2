package org.yandu.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.Folding;
import org.yandu.text.Quotation;
import org.yandu.text.Range;

/**
 * Words of a report that look like terms and have no explanation: what it puts in quotation marks
 * and is short enough to be a name (“链长制”, “四最”), and shorthand made of numbers (六稳六保, 1+5+N). The
 * time it takes is in proportion to the report's length.
 */
public final class Candidates {

  /** One character in quotation marks is a character. */
  private static final int SHORTEST = 2;

  /** What is longer, in folded UTF-16 code units, is a slogan or a sentence. */
  private static final int LONGEST = 8;

  /** Of four characters and fewer most are shorthand. */
  private static final int SHORT = 4;

  private static final String NUMERALS = "〇零一二三四五六七八九十百千两双";

  /** The same numeral twice with a character after each, and sums of codes. */
  private static final Pattern UNQUOTED =
      Pattern.compile(
          "([二三四五六七八九十两双])\\p{IsHan}\\1\\p{IsHan}|[0-9A-Za-z]{1,3}(?:[+＋][0-9A-Za-z]{1,3}){1,4}");

  /** Nothing but letters, digits and what joins them. */
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsLatin}0-9+\\-·.%]*[\\p{IsHan}\\p{IsLatin}0-9][\\p{IsHan}\\p{IsLatin}0-9+\\-·.%]*");

  /**
   * Words that may be a term.
   *
   * @param key as {@linkplain Folding folded}
   * @param surface as the report writes them first, quotation marks included
   * @param places where an entry of this name would be linked, in reading order
   */
  public record Candidate(String key, String surface, List<Range> places) {

    public Candidate {
      places = List.copyOf(places);
    }

    /** Numerals and shortness make a term likely, and so does being said again. */
    int rank() {
      boolean counted = key.chars().anyMatch(each -> isNumeral(each));
      return 2 * Math.min(places.size(), 10) + (counted ? 2 : 0) + (key.length() <= SHORT ? 2 : 0);
    }
  }

  private Candidates() {}

  /**
   * The candidates of a report, the likeliest first.
   *
   * @param glossary everything that is explained, or has been and is not wanted
   * @param ignored the folded forms of what the reader does not want to be offered
   */
  public static List<Candidate> of(Report report, Glossary glossary, Set<String> ignored) {
    TermLinker known = new TermLinker(glossary);
    Map<String, String> surfaces = new LinkedHashMap<>();
    for (Block block : report.blocks()) {
      if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.PARAGRAPH) {
        String text = report.textOf(block);
        List<Range> explained = known.link(text).stream().map(Occurrence::range).toList();
        for (Range range : wordsIn(text)) {
          String key = Folding.key(LinkingForm.of(range.of(text)));
          if (isName(key) && !ignored.contains(key) && !overlaps(explained, range)) {
            surfaces.putIfAbsent(key, Quotation.widen(text, range).of(text));
          }
        }
      }
    }
    return ranked(report, glossary, surfaces);
  }

  /** Short quotations and numeric shorthand outside of them, in reading order. */
  private static List<Range> wordsIn(String text) {
    List<Range> words = new ArrayList<>();
    for (Range quoted : Quotation.quoted(text)) {
      // Blanks inside do not count; much more than that is no name.
      if (quoted.length() <= 2 * LONGEST) {
        words.add(quoted);
      }
    }
    Matcher shorthand = UNQUOTED.matcher(text);
    while (shorthand.find()) {
      Range range = new Range(shorthand.start(), shorthand.end());
      if (WordBoundary.surrounds(text, range)) {
        words.add(range);
      }
    }
    words.sort(Comparator.naturalOrder());
    return words;
  }

  private static boolean isName(String key) {
    return key.length() >= SHORTEST && key.length() <= LONGEST && NAME.matcher(key).matches();
  }

  /** Whether a range shares something with one of several that are in order and do not overlap. */
  private static boolean overlaps(List<Range> ranges, Range range) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).end() <= range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < ranges.size() && ranges.get(low).overlaps(range);
  }

  /**
   * The places are those at which entries of these names would be linked beside those there are.
   */
  private static List<Candidate> ranked(
      Report report, Glossary glossary, Map<String, String> surfaces) {
    List<Term> terms = new ArrayList<>(glossary.terms());
    Map<Term, String> keys = new LinkedHashMap<>();
    surfaces.forEach(
        (key, surface) -> {
          Term term = new Term(terms.size() + 1, surface, List.of(), "");
          terms.add(term);
          keys.put(term, key);
        });
    Map<String, List<Range>> places = new LinkedHashMap<>();
    for (Occurrence place : new TermLinker(new Glossary(terms)).link(report)) {
      Optional.ofNullable(keys.get(place.term()))
          .ifPresent(
              key -> places.computeIfAbsent(key, each -> new ArrayList<>()).add(place.range()));
    }
    return places.entrySet().stream()
        .map(
            found ->
                new Candidate(
                    found.getKey(),
                    surfaces.getOrDefault(found.getKey(), found.getKey()),
                    found.getValue()))
        .sorted(
            Comparator.comparingInt(Candidate::rank)
                .reversed()
                .thenComparing(candidate -> candidate.places().getFirst()))
        .toList();
  }

  private static boolean isNumeral(int character) {
    return (character >= '0' && character <= '9') || NUMERALS.indexOf(character) >= 0;
  }
}
