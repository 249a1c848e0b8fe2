package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexOutput;

/**
 * Writes the places of one token after the other: before its blocks, for each of them but the last,
 * its last place and where it ends, so that one need not be read to be skipped.
 */
final class PlaceOutput {

  /** The bytes of a place, and those of what tells where a block ends. */
  static final int PLACE_BYTES = 5;

  static final int ENTRY_BYTES = PLACE_BYTES + Integer.BYTES;

  private final IndexOutput out;
  private final ByteBuffersDataOutput entries = new ByteBuffersDataOutput();
  private final ByteBuffersDataOutput blocks = new ByteBuffersDataOutput();
  private final PlaceBlock bits = new PlaceBlock();

  private final long[] block = new long[PlaceBlock.MOST];
  private int filled;

  /** The last place of the block before, and how many places there were. */
  private long before = -1;

  private long count;

  PlaceOutput(IndexOutput out) {
    this.out = out;
  }

  /** Takes up a place behind the last one. */
  void add(long place) throws IOException {
    if (filled == PlaceBlock.MOST) {
      writeBlock(blocks);
      writeEntry();
    }
    block[filled++] = place;
    count++;
  }

  private void writeBlock(DataOutput to) throws IOException {
    bits.write(before, block, filled, to);
    before = block[filled - 1];
    filled = 0;
  }

  private void writeEntry() throws IOException {
    if (before >>> (PLACE_BYTES * Byte.SIZE) != 0) {
      throw new IllegalArgumentException("the place " + before + " is too far behind");
    }
    entries.writeInt((int) before);
    entries.writeByte((byte) (before >>> Integer.SIZE));
    entries.writeInt(Math.toIntExact(blocks.size()));
  }

  /** How many places were taken up since the last token was finished. */
  long count() {
    return count;
  }

  /** Writes what was taken up, and begins with the next token. */
  TokenPlaces finish() throws IOException {
    TokenPlaces written;
    if (count == 1) {
      written = new TokenPlaces(1, block[0], 0);
    } else {
      long offset = out.getFilePointer();
      boolean only = before < 0;
      writeBlock(only ? out : blocks);
      if (!only) {
        entries.copyTo(out);
        blocks.copyTo(out);
        entries.reset();
        blocks.reset();
      }
      written = new TokenPlaces(count, offset, (int) (out.getFilePointer() - offset));
    }
    filled = 0;
    before = -1;
    count = 0;
    return written;
  }
}
