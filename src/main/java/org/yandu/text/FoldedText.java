package org.yandu.text;

import java.util.Objects;

/** A folded text that knows where each of its characters stands in the original. Immutable. */
public final class FoldedText {

  private final String original;
  private final String folded;

  /** For each folded code unit, the original offset of the code point it came from. */
  private final int[] origins;

  FoldedText(String original, String folded, int[] origins) {
    this.original = original;
    this.folded = folded;
    this.origins = origins;
  }

  public String original() {
    return original;
  }

  public String folded() {
    return folded;
  }

  /**
   * The original characters behind a range of folded ones: from the first through the last, with
   * whatever was dropped between them.
   *
   * @param range offsets into {@link #folded()}
   * @return offsets into {@link #original()}
   * @throws IndexOutOfBoundsException if the range is not within the folded text
   */
  public Range toOriginal(Range range) {
    if (range.end() > folded.length()) {
      throw new IndexOutOfBoundsException(range + " in " + folded.length() + " characters");
    }
    if (range.isEmpty()) {
      int at = range.start() < folded.length() ? origins[range.start()] : original.length();
      return new Range(at, at);
    }
    int last = origins[range.end() - 1];
    int end = last + Character.charCount(original.codePointAt(last));
    return new Range(origins[range.start()], end);
  }

  /**
   * Where the original of a folded character begins.
   *
   * @param foldedOffset where the character begins in {@link #folded()}
   * @return an offset into {@link #original()}
   * @throws IndexOutOfBoundsException if no character stands there
   */
  public int toOriginal(int foldedOffset) {
    return origins[Objects.checkIndex(foldedOffset, folded.length())];
  }

  /**
   * The folded offset of the first character that stands at or after an original offset.
   *
   * @throws IndexOutOfBoundsException if the offset is not within the original
   */
  public int toFolded(int originalOffset) {
    if (originalOffset < 0 || originalOffset > original.length()) {
      throw new IndexOutOfBoundsException(originalOffset + " in " + original.length());
    }
    int low = 0;
    int high = folded.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origins[middle] < originalOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
