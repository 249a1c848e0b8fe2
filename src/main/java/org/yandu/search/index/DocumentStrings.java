package org.yandu.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where some strings begin in one document of a segment after the other. */
final class DocumentStrings {

  private final SegmentTokens tokens;
  private final DocumentSpan span;
  private final Map<String, StringPostings> postings = new HashMap<>();

  /** Those that are asked for more than once. */
  private final Set<String> repeated = new HashSet<>();

  private final Map<String, int[]> starts = new HashMap<>();

  /**
   * @param span nothing beside these documents is asked for
   * @param strings as often as each is asked for
   */
  DocumentStrings(SegmentTokens tokens, DocumentSpan span, Iterable<String> strings)
      throws IOException {
    this.tokens = tokens;
    this.span = span;
    for (String each : strings) {
      if (postings.containsKey(each)) {
        repeated.add(each);
      } else {
        postings.put(each, StringPostings.of(tokens, span, each));
      }
    }
  }

  /**
   * Goes to a document.
   *
   * @param document after the one before
   */
  void load(int document) throws IOException {
    for (Map.Entry<String, StringPostings> each : postings.entrySet()) {
      starts.put(each.getKey(), each.getValue().startsIn(document));
    }
  }

  /** Positions in the document, ascending. */
  int[] starts(String folded) {
    return starts.getOrDefault(folded, StringPostings.NOWHERE);
  }

  /**
   * Where one of the strings stands, whatever document was gone to. Postings go forward only: of
   * what is asked for once, these may run ahead to the documents that have all that is wanted with
   * it; of what is asked for once more, they are others each time.
   */
  StringPostings of(String folded) throws IOException {
    return repeated.contains(folded)
        ? StringPostings.of(tokens, span, folded)
        : Objects.requireNonNull(postings.get(folded), folded);
  }
}
