package org.yandu.search.places;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tokens of some texts, taken apart as one would do it by hand. */
final class Inverted extends PlacedTerms {

  private final TreeMap<Long, List<Long>> places = new TreeMap<>();
  private final DocumentStarts documents;

  Inverted(List<String> texts) {
    long place = 0;
    long[] lengths = new long[texts.size()];
    for (int document = 0; document < lengths.length; document++) {
      int[] characters = texts.get(document).codePoints().toArray();
      lengths[document] = characters.length + 1L;
      for (int at = 0; at < characters.length; at++) {
        int next = at + 1 < characters.length ? characters[at + 1] : Tokens.ALONE;
        places
            .computeIfAbsent(Tokens.of(characters[at], next), none -> new ArrayList<>())
            .add(place++);
      }
      place++;
    }
    documents = new DocumentStarts(lengths);
  }

  @Override
  public DocumentStarts documents() {
    return documents;
  }

  @Override
  public TokenSequence tokens() {
    Iterator<Map.Entry<Long, List<Long>>> each = places.entrySet().iterator();
    return new TokenSequence() {
      private Map.Entry<Long, List<Long>> entry = Map.entry(-1L, List.of());
      private int read;

      @Override
      public boolean next() {
        read = 0;
        boolean more = each.hasNext();
        if (more) {
          entry = each.next();
        }
        return more;
      }

      @Override
      public long token() {
        return entry.getKey();
      }

      @Override
      public int read(long[] into) {
        int count = Math.min(MOST, entry.getValue().size() - read);
        for (int index = 0; index < count; index++) {
          into[index] = entry.getValue().get(read++);
        }
        return count;
      }
    };
  }
}
