package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yandu.search.places.StoredTerms;
import org.yandu.search.places.StoredTokens;
import org.yandu.search.places.TokenPlaces;
import org.yandu.search.places.Tokens;

/**
 * Where the tokens of a segment are to be found. Those that were asked for are remembered: whoever
 * types a word asks for the same ones with every letter, and each thread that looks through a part
 * of the segment does so once more. Safe for use by several threads.
 */
final class SegmentTokens {

  /** When so many are remembered, all are forgotten; a word has a handful. */
  private static final int MOST = 1024;

  private final StoredTerms terms;
  private final Map<Long, Optional<TokenPlaces>> known = new ConcurrentHashMap<>();

  SegmentTokens(StoredTerms terms) {
    this.terms = terms;
  }

  StoredTerms terms() {
    return terms;
  }

  /** Where a token stands; nothing if it does nowhere. */
  Optional<TokenPlaces> find(long token) throws IOException {
    Optional<TokenPlaces> found = known.get(token);
    if (found == null) {
      found = terms.find(token);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(token, found);
    }
    return found;
  }

  /** Where each of the tokens stands that begin with a character; one of them wherever it does. */
  List<TokenPlaces> beginning(int character) throws IOException {
    List<TokenPlaces> all = new ArrayList<>();
    StoredTokens each = terms.list();
    for (boolean more = each.seek(Tokens.lowest(character));
        more && Tokens.first(each.token()) == character;
        more = each.next()) {
      all.add(each.places());
    }
    return all;
  }
}
