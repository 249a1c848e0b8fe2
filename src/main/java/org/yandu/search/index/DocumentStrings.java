package org.yandu.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where some strings begin in one document of a segment after the other. */
final class DocumentStrings {

  private final Map<String, StringPostings> postings = new HashMap<>();
  private final Map<String, int[]> starts = new HashMap<>();

  /**
   * @param span nothing beside these documents is asked for
   */
  DocumentStrings(
      SegmentTokens tokens, DocumentSpan span, Collection<String> strings, List<String> others)
      throws IOException {
    for (String each : strings) {
      postings.put(each, StringPostings.of(tokens, span, each));
    }
    for (String each : others) {
      if (!postings.containsKey(each)) {
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

  /** Where one of the strings stands, whatever document was gone to. */
  StringPostings of(String folded) {
    return Objects.requireNonNull(postings.get(folded), folded);
  }
}
