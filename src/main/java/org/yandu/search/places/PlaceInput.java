package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.store.IndexInput;

/** Reads the places of one token, block after block, as {@link PlaceOutput} has written them. */
final class PlaceInput {

  private final IndexInput in;
  private final PlaceBlock bits = new PlaceBlock();

  private TokenPlaces token = new TokenPlaces(0, 0, 0);
  private int blocks;
  private long blocksOffset;

  /** The block that comes next, where it begins, and the last place of the one before. */
  private int next;

  private long offset;
  private long before;

  /**
   * @param in of the file of places; nobody else's
   */
  PlaceInput(IndexInput in) {
    this.in = in;
  }

  /** Begins with a token. */
  void begin(TokenPlaces places) {
    token = places;
    blocks = places.blocks();
    blocksOffset = places.offset() + (long) (blocks - 1) * PlaceOutput.ENTRY_BYTES;
    next = 0;
    offset = blocksOffset;
    before = -1;
  }

  /**
   * Reads the next block.
   *
   * @param places gets it
   * @return how many they are; 0 behind the last
   */
  int read(long[] places) throws IOException {
    if (next == blocks) {
      return 0;
    }
    if (token.length() == 0) {
      places[0] = token.offset();
      next++;
      return 1;
    }
    boolean last = next == blocks - 1;
    int count = last ? (int) (token.frequency() - (long) next * PlaceBlock.MOST) : PlaceBlock.MOST;
    long end = last ? token.offset() + token.length() : end(next);
    in.seek(offset);
    bits.read(in, (int) (end - offset), before, places, count);
    before = places[count - 1];
    offset = end;
    next++;
    return count;
  }

  /** Leaves out the blocks all places of which are before one. */
  void skipTo(long place) throws IOException {
    if (next >= blocks - 1 || last(next) >= place) {
      return;
    }
    int low = next + 1;
    int high = blocks - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (last(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    before = last(low - 1);
    offset = end(low - 1);
    next = low;
  }

  private long last(int block) throws IOException {
    in.seek(token.offset() + (long) block * PlaceOutput.ENTRY_BYTES);
    return (in.readInt() & 0xFFFF_FFFFL) | (in.readByte() & 0xFFL) << Integer.SIZE;
  }

  private long end(int block) throws IOException {
    in.seek(token.offset() + (long) block * PlaceOutput.ENTRY_BYTES + PlaceOutput.PLACE_BYTES);
    return blocksOffset + in.readInt();
  }
}
