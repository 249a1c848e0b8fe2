package org.yandu.search.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.yandu.search.index.ReportDocument.FoldedBlock;
import org.yandu.text.FoldedText;
import org.yandu.text.Range;

/**
 * Where the positions of an indexed document lie in the report's text. A position is the number of
 * a folded character, with one left free between two blocks; nearly all of them lie as far behind
 * their offsets as the one before, so only where that changes is kept.
 */
final class ReportLayout {

  /** The most bytes that a number takes. */
  private static final int LONGEST = 5;

  /** At which positions offsets begin to be further from positions, or nearer. */
  private final int[] shiftPositions;

  /** How far: the offset less the position. */
  private final int[] shifts;

  /** The positions of characters of two UTF-16 code units. */
  private final int[] widePositions;

  private ReportLayout(int[] shiftPositions, int[] shifts, int[] widePositions) {
    this.shiftPositions = shiftPositions;
    this.shifts = shifts;
    this.widePositions = widePositions;
  }

  static ReportLayout of(List<FoldedBlock> blocks) {
    IntStream.Builder shiftPositions = IntStream.builder();
    IntStream.Builder shifts = IntStream.builder();
    IntStream.Builder widePositions = IntStream.builder();
    int shift = 0;
    int position = 0;
    for (FoldedBlock block : blocks) {
      FoldedText text = block.text();
      String folded = text.folded();
      for (int at = 0; at < folded.length(); at++) {
        int original = text.toOriginal(at);
        int now = block.start() + original - position;
        if (now != shift) {
          shift = now;
          shiftPositions.add(position);
          shifts.add(shift);
        }
        if (Character.isHighSurrogate(text.original().charAt(original))) {
          widePositions.add(position);
          at += Character.isHighSurrogate(folded.charAt(at)) ? 1 : 0;
        }
        position++;
      }
      position++;
    }
    return new ReportLayout(
        shiftPositions.build().toArray(),
        shifts.build().toArray(),
        widePositions.build().toArray());
  }

  /**
   * The characters at some positions.
   *
   * @param length how many, at least one
   * @return UTF-16 offsets of the report's text
   */
  Range range(int position, int length) {
    int last = position + length - 1;
    return new Range(offset(position), offset(last) + (isWide(last) ? 2 : 1));
  }

  private int offset(int position) {
    int change = changesUpTo(shiftPositions, position);
    return position + (change == 0 ? 0 : shifts[change - 1]);
  }

  private boolean isWide(int position) {
    int before = changesUpTo(widePositions, position);
    return before > 0 && widePositions[before - 1] == position;
  }

  /** How many numbers of an ascending row are not above a limit. */
  private static int changesUpTo(int[] ascending, int limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  BytesRef toBytes() throws IOException {
    int numbers = 3 + shiftPositions.length + shifts.length + widePositions.length;
    byte[] bytes = new byte[numbers * LONGEST];
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    write(out, shiftPositions);
    write(out, shifts);
    write(out, widePositions);
    return new BytesRef(bytes, 0, out.getPosition());
  }

  /**
   * @throws IOException if the bytes are not those of a layout
   */
  static ReportLayout from(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new ReportLayout(read(in), read(in), read(in));
  }

  /** Each number as what it differs from the one before. */
  static void write(DataOutput out, int[] numbers) throws IOException {
    out.writeVInt(numbers.length);
    int before = 0;
    for (int number : numbers) {
      out.writeZInt(number - before);
      before = number;
    }
  }

  static int[] read(DataInput in) throws IOException {
    int[] numbers = new int[in.readVInt()];
    int before = 0;
    for (int at = 0; at < numbers.length; at++) {
      before += in.readZInt();
      numbers[at] = before;
    }
    return numbers;
  }
}
