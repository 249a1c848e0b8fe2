package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexOutput;

/**
 * Writes the list of tokens: what differs from the one before, {@link #TOGETHER} of them at a time,
 * and behind all of them a table of the first of each such group.
 */
final class TokenOutput {

  /** How many tokens are read one after the other to find one. */
  static final int TOGETHER = 64;

  private final IndexOutput out;
  private final long start;
  private final ByteBuffersDataOutput table = new ByteBuffersDataOutput();

  private long size;

  /** The last token. */
  private long token;

  /** The first token of the last group, where it begins, and where its places do. */
  private long firstToken;

  private long firstOffset;
  private long firstPlaces;

  /** Behind the places of the last token. */
  private long places;

  /**
   * @param places where those of the first token will begin
   */
  TokenOutput(IndexOutput out, long places) {
    this.out = out;
    this.places = places;
    start = out.getFilePointer();
    firstOffset = start;
  }

  /**
   * Writes a token.
   *
   * @param next above the last one
   * @param written directly behind those of the last one
   */
  void add(long next, TokenPlaces written) throws IOException {
    if (size % TOGETHER == 0) {
      table.writeVLong(next - firstToken);
      table.writeVLong(out.getFilePointer() - firstOffset);
      table.writeVLong(places - firstPlaces);
      firstToken = next;
      firstOffset = out.getFilePointer();
      firstPlaces = places;
    } else {
      out.writeVLong(next - token);
    }
    out.writeVLong(written.frequency());
    out.writeVLong(written.length() == 0 ? written.offset() : written.length());
    token = next;
    size++;
    places += written.length();
  }

  /** Writes the table, and behind it where it is. */
  void finish(DocumentStarts documents) throws IOException {
    long offset = out.getFilePointer();
    out.writeVLong(start);
    out.writeVLong(size);
    table.copyTo(out);
    out.writeVInt(documents.count());
    for (int document = 0; document < documents.count(); document++) {
      out.writeVLong(documents.length(document));
    }
    out.writeLong(offset);
  }
}
