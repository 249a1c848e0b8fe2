package org.yandu.search.places;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.IndexInput;

/**
 * Where the tokens of a segment are to be found, and its documents; as {@link TokenOutput} wrote.
 */
final class TokenTable {

  private final long size;

  /** Of each group of tokens the first, where the group begins, and where its places do. */
  private final long[] tokens;

  private final long[] offsets;
  private final long[] places;

  private final DocumentStarts documents;

  /**
   * Reads it.
   *
   * @param in the whole file
   * @throws IOException if it is not such a table
   */
  TokenTable(IndexInput in) throws IOException {
    in.seek(in.length() - CodecUtil.footerLength() - Long.BYTES);
    in.seek(in.readLong());
    long offset = in.readVLong();
    size = in.readVLong();
    int groups = Math.toIntExact((size + TokenOutput.TOGETHER - 1) / TokenOutput.TOGETHER);
    tokens = new long[groups];
    offsets = new long[groups];
    places = new long[groups];
    long token = 0;
    long place = 0;
    for (int group = 0; group < groups; group++) {
      token += in.readVLong();
      offset += in.readVLong();
      place += in.readVLong();
      tokens[group] = token;
      offsets[group] = offset;
      places[group] = place;
    }
    long[] lengths = new long[in.readVInt()];
    for (int document = 0; document < lengths.length; document++) {
      lengths[document] = in.readVLong();
    }
    documents = new DocumentStarts(lengths);
  }

  /** How many tokens there are. */
  long size() {
    return size;
  }

  DocumentStarts documents() {
    return documents;
  }

  /** The last group whose first token is not above one; the first group if there is none. */
  int group(long token) {
    int found = Arrays.binarySearch(tokens, token);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The first token of a group. */
  long token(int group) {
    return tokens[group];
  }

  /** Where a group begins in the file of tokens. */
  long offset(int group) {
    return offsets[group];
  }

  /** Where its places begin in the file of places. */
  long places(int group) {
    return places[group];
  }
}
