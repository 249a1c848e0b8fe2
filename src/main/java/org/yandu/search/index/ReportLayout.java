package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.yandu.report.Block;
import org.yandu.search.HitKind;
import org.yandu.text.FoldedText;
import org.yandu.text.Range;

/**
 * Where the positions of an indexed report lie in its text, and what stands there. A position is
 * the number of a folded character, with one left free between two blocks; nearly all of them lie
 * as far behind their offsets as the one before, so only where that changes is kept.
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

  /** The positions at which explanations begin, and those at which they end, in turn. */
  private final int[] kindPositions;

  private ReportLayout(
      int[] shiftPositions, int[] shifts, int[] widePositions, int[] kindPositions) {
    this.shiftPositions = shiftPositions;
    this.shifts = shifts;
    this.widePositions = widePositions;
    this.kindPositions = kindPositions;
  }

  /**
   * @param folded the text of each block
   */
  static ReportLayout of(List<Block> blocks, List<FoldedText> folded) {
    List<Integer> shiftPositions = new ArrayList<>();
    List<Integer> shifts = new ArrayList<>();
    List<Integer> widePositions = new ArrayList<>();
    List<Integer> kindPositions = new ArrayList<>();
    int shift = 0;
    int position = 0;
    HitKind kind = HitKind.BODY;
    for (int index = 0; index < blocks.size(); index++) {
      Block block = blocks.get(index);
      FoldedText text = folded.get(index);
      if (HitKind.in(block) != kind) {
        kind = HitKind.in(block);
        kindPositions.add(position);
      }
      int length = text.folded().length();
      for (int at = 0; at < length; at = text.folded().offsetByCodePoints(at, 1)) {
        Range original = text.toOriginal(new Range(at, at + 1));
        int now = block.range().start() + original.start() - position;
        if (now != shift) {
          shift = now;
          shiftPositions.add(position);
          shifts.add(shift);
        }
        if (original.length() > 1) {
          widePositions.add(position);
        }
        position++;
      }
      position++;
    }
    return new ReportLayout(
        array(shiftPositions), array(shifts), array(widePositions), array(kindPositions));
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
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

  HitKind kind(int position) {
    return changesUpTo(kindPositions, position) % 2 == 0 ? HitKind.BODY : HitKind.ENTRY;
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
    int numbers =
        4 + shiftPositions.length + shifts.length + widePositions.length + kindPositions.length;
    byte[] bytes = new byte[numbers * LONGEST];
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    write(out, shiftPositions);
    write(out, shifts);
    write(out, widePositions);
    write(out, kindPositions);
    return new BytesRef(bytes, 0, out.getPosition());
  }

  /**
   * @throws IOException if the bytes are not those of a layout
   */
  static ReportLayout from(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new ReportLayout(read(in), read(in), read(in), read(in));
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
