package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.store.IndexInput;

/** Goes through the tokens of a segment, and to any of them. */
public final class StoredTokens {

  private final TokenTable table;
  private final IndexInput in;

  /** How many tokens are before the next one. */
  private long next;

  private long token;
  private TokenPlaces places = new TokenPlaces(0, 0, 0);

  /** Behind the places of the token. */
  private long behind;

  /**
   * @param in of the file of tokens; nobody else's
   */
  StoredTokens(TokenTable table, IndexInput in) {
    this.table = table;
    this.in = in;
  }

  /** Goes on to the next token, or to the first; says whether there is one. */
  public boolean next() throws IOException {
    if (next == table.size()) {
      return false;
    }
    if (next % TokenOutput.TOGETHER == 0) {
      int group = (int) (next / TokenOutput.TOGETHER);
      in.seek(table.offset(group));
      token = table.token(group);
      behind = table.places(group);
    } else {
      token += in.readVLong();
    }
    long frequency = in.readVLong();
    if (frequency == 1) {
      places = new TokenPlaces(frequency, in.readVLong(), 0);
    } else {
      places = new TokenPlaces(frequency, behind, in.readVInt());
      behind += places.length();
    }
    next++;
    return true;
  }

  /** Goes to the first token that is not below one; says whether there is one. */
  public boolean seek(long wanted) throws IOException {
    if (table.size() == 0) {
      return false;
    }
    next = (long) table.group(wanted) * TokenOutput.TOGETHER;
    while (next()) {
      if (token >= wanted) {
        return true;
      }
    }
    return false;
  }

  /** The token that was reached. */
  public long token() {
    return token;
  }

  /** Where its places are. */
  public TokenPlaces places() {
    return places;
  }
}
