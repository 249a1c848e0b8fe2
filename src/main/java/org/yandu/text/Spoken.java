package org.yandu.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yandu.text.Spelling.Row;
import org.yandu.text.Spelling.Sureness;

/** The strings of some texts that are read as a spelling says, and how often each stands there. */
public final class Spoken {

  private final Spelling spelling;
  private final Map<Sureness, Map<String, Tally>> tallies = new EnumMap<>(Sureness.class);

  /** A string as it is written where it was met first, and how often it was met. */
  private record Tally(String written, int times) {}

  public Spoken(Spelling spelling) {
    this.spelling = spelling;
  }

  /** What is typed. */
  public Spelling spelling() {
    return spelling;
  }

  /** Takes up the strings of one more paragraph. */
  public void hear(FoldedText text) {
    String folded = text.folded();
    int codePoint;
    for (int start = 0; start < folded.length(); start += Character.charCount(codePoint)) {
      codePoint = folded.codePointAt(start);
      if (spelling.canBegin(codePoint)) {
        hear(text, start);
      }
    }
  }

  private void hear(FoldedText text, int start) {
    String folded = text.folded();
    Optional<Row> row = Optional.of(spelling.start());
    int end = start;
    while (end < folded.length()) {
      int codePoint = folded.codePointAt(end);
      row = row.flatMap(before -> before.with(codePoint));
      if (row.isEmpty()) {
        return;
      }
      end += Character.charCount(codePoint);
      Optional<Sureness> sureness = row.get().sureness();
      if (sureness.isPresent()) {
        Range range = new Range(start, end);
        add(range.of(folded), sureness.get(), new Tally(written(text, range), 1));
      }
    }
  }

  /** With both marks of each pair of quotation marks, or without any. */
  private static String written(FoldedText text, Range range) {
    String original = text.original();
    String written = Quotation.complete(original, text.toOriginal(range)).of(original);
    boolean whole = written.chars().filter(Folding::isQuotationMark).count() % 2 == 0;
    return whole ? written.replace("\n", "") : range.of(text.folded());
  }

  /**
   * Takes up a string that is known to stand in the texts.
   *
   * @param string folded
   * @param times how often it stands in the texts
   */
  public void add(String string, Sureness sureness, int times) {
    add(string, sureness, new Tally(string, times));
  }

  private void add(String string, Sureness sureness, Tally more) {
    tallies
        .computeIfAbsent(sureness, key -> new HashMap<>())
        .merge(
            string,
            more,
            (before, now) -> new Tally(before.written(), before.times() + now.times()));
  }

  /** How surely those are meant that are meant the surest; nothing while there are none. */
  public Optional<Sureness> surest() {
    return tallies.keySet().stream().findFirst();
  }

  /**
   * The strings that are meant the surest as they are written somewhere, the most frequent first.
   *
   * @param most no more than these
   */
  public List<String> strings(int most) {
    return tallies.values().stream().findFirst().map(Map::values).orElse(List.of()).stream()
        .sorted(Comparator.comparingInt(Tally::times).reversed().thenComparing(Tally::written))
        .limit(most)
        .map(Tally::written)
        .toList();
  }
}
