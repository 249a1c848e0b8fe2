package org.yandu.search.places;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexInput;

/**
 * Some ascending places as bits. Of every gap between two of them so many of the lowest bits are
 * kept as they are as suit the mean, and what is above them as a row of zeros and a one (R. F.
 * Rice, Some Practical Universal Noiseless Coding Techniques, JPL 1979). Gaps at random, which
 * those of a word nearly are, take 1.5 bits above the logarithm of their mean so; no code takes
 * less than 1.44.
 */
final class PlaceBlock {

  /** How many places a block has at most. */
  static final int MOST = 512;

  private long[] words = {};

  /**
   * Writes places.
   *
   * @param before the place before the first of them, or -1
   * @param count how many, one or more
   */
  void write(long before, long[] places, int count, DataOutput out) throws IOException {
    long free = places[count - 1] - before - count;
    int width = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, free / count));
    int most = count * (width + 1) + (int) (free >>> width);
    int used = (most >> 6) + 2;
    if (words.length < used) {
      words = new long[used];
    }
    Arrays.fill(words, 0, used, 0);
    long mask = (1L << width) - 1;
    int low = 0;
    int high = count * width;
    long last = before;
    for (int index = 0; index < count; index++) {
      long gap = places[index] - last - 1;
      last = places[index];
      long bits = gap & mask;
      // A shift by a long's width or more goes by what is above its six lowest bits.
      words[low >> 6] |= bits << low;
      if ((low & 63) + width > Long.SIZE) {
        words[(low >> 6) + 1] |= bits >>> -low;
      }
      low += width;
      high += (int) (gap >>> width);
      words[high >> 6] |= 1L << high;
      high++;
    }
    out.writeByte((byte) width);
    int whole = high >> 6;
    for (int word = 0; word < whole; word++) {
      out.writeLong(words[word]);
    }
    for (int bit = whole << 6; bit < high; bit += Byte.SIZE) {
      out.writeByte((byte) (words[whole] >>> bit));
    }
  }

  /**
   * Reads places that were written.
   *
   * @param in stands before them; they are followed by seven bytes or more of whatever it may be
   * @param bytes how many they take
   * @param before the place before the first of them, or -1
   * @param places gets them
   * @param count how many they are
   */
  void read(IndexInput in, int bytes, long before, long[] places, int count) throws IOException {
    int width = in.readByte();
    int used = (bytes - 1 + Long.BYTES - 1) / Long.BYTES;
    if (words.length < used) {
      words = new long[used];
    }
    in.readLongs(words, 0, used);
    long mask = (1L << width) - 1;
    int low = 0;
    int behind = count * width;
    int word = behind >> 6;
    long rest = words[word] & (-1L << behind);
    long place = before;
    for (int index = 0; index < count; index++) {
      long bits = words[low >> 6] >>> low;
      if ((low & 63) + width > Long.SIZE) {
        bits |= words[(low >> 6) + 1] << -low;
      }
      low += width;
      while (rest == 0) {
        rest = words[++word];
      }
      int one = (word << 6) + LowestBit.of(rest);
      rest &= rest - 1;
      place += ((long) (one - behind) << width) + (bits & mask) + 1;
      behind = one + 1;
      places[index] = place;
    }
  }
}
