package org.yandu.search.places;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.IndexInput;

/** The tokens of a segment, and where they stand. Safe for use by several threads. */
public final class StoredTerms extends PlacedTerms {

  private final TokenTable table;
  private final IndexInput tokens;
  private final IndexInput places;

  /**
   * @param tokens the file of tokens
   * @param places the file of places
   */
  StoredTerms(TokenTable table, IndexInput tokens, IndexInput places) {
    this.table = table;
    this.tokens = tokens;
    this.places = places;
  }

  /** Those of a segment; nothing if it has none. */
  public static Optional<StoredTerms> of(LeafReader segment, String field) throws IOException {
    return Optional.ofNullable((StoredTerms) segment.terms(field));
  }

  @Override
  public DocumentStarts documents() {
    return table.documents();
  }

  /** Where a token stands; nothing if it does nowhere. */
  public Optional<TokenPlaces> find(long token) throws IOException {
    StoredTokens each = new StoredTokens(table, tokens.clone());
    return each.seek(token) && each.token() == token
        ? Optional.of(each.places())
        : Optional.empty();
  }

  /** Goes through the tokens, or to one of them. */
  public StoredTokens list() {
    return new StoredTokens(table, tokens.clone());
  }

  /** Goes through the places of one token after the other; to be begun with one. */
  public PlaceCursor places() {
    return new PlaceCursor(new PlaceInput(places.clone()), Long.MAX_VALUE);
  }

  /** Goes through the places of one token. */
  public PlaceCursor places(TokenPlaces token) {
    return new PlaceCursor(new PlaceInput(places.clone()), token.frequency()).begin(token);
  }

  /**
   * The places of some tokens together.
   *
   * @param limit the number behind the last document that is asked for
   */
  public PlaceBits bits(List<TokenPlaces> of, int limit) {
    return new PlaceBits(this, of, limit, PlaceBits.TOGETHER);
  }

  @Override
  public TokenSequence tokens() {
    StoredTokens each = list();
    PlaceInput input = new PlaceInput(places.clone());
    return new TokenSequence() {
      @Override
      public boolean next() throws IOException {
        boolean more = each.next();
        if (more) {
          input.begin(each.places());
        }
        return more;
      }

      @Override
      public long token() {
        return each.token();
      }

      @Override
      public int read(long[] into) throws IOException {
        return input.read(into);
      }
    };
  }
}
