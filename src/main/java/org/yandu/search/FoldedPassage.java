package org.yandu.search;

import java.util.Arrays;
import java.util.List;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/** A paragraph that is looked through as it is. */
final class FoldedPassage implements Passage {

  private final FoldedText text;
  private final String folded;

  /** Whether some character is two UTF-16 code units, so that positions are not offsets. */
  private final boolean wide;

  FoldedPassage(FoldedText text) {
    this.text = text;
    folded = text.folded();
    wide = folded.chars().anyMatch(unit -> Character.isSurrogate((char) unit));
  }

  FoldedText text() {
    return text;
  }

  @Override
  public int[] starts(String string) {
    int[] starts = new int[8];
    int count = 0;
    for (int at = folded.indexOf(string); at >= 0; at = folded.indexOf(string, at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = wide ? folded.codePointCount(0, at) : at;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public int[] quotationMarks() {
    return Folding.quotationMarks(text.original()).stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public Paragraphs paragraphs() {
    return Paragraphs.ONE;
  }

  /**
   * Every place in the paragraph, from left to right, none overlapping another.
   *
   * @return UTF-16 offsets of the original text
   */
  List<Range> find(Expression expression) {
    return Matching.in(this, expression).ranges().stream()
        .map(place -> text.toOriginal(wide ? offsets(place) : place))
        .toList();
  }

  private Range offsets(Range positions) {
    return new Range(
        folded.offsetByCodePoints(0, positions.start()),
        folded.offsetByCodePoints(0, positions.end()));
  }
}
