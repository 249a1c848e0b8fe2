package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Where a string of two characters or more stands, by pairs of neighbours that cover it. The rarest
 * pair leads: where it stands, the next rarest must stand at its distance, and so on, so that the
 * common ones are looked at only where little is left to decide.
 */
final class PairPostings implements StringPostings {

  /** Rarest first; none if one of the pairs stands nowhere. */
  private final Place[] places;

  private final int length;

  /** Whether the index has counted the string: one pair, which does not overlap with itself. */
  private final boolean counted;

  private int[] positions = new int[16];
  private int count;

  /**
   * A pair in the string.
   *
   * @param at how far it stands behind the beginning of the string, in characters
   */
  private record Place(int at, Postings postings) implements DocumentSequence {

    @Override
    public int documentFrom(int document) throws IOException {
      return postings.documentFrom(document);
    }
  }

  /**
   * @param folded two characters or more
   */
  PairPostings(Terms terms, String folded) throws IOException {
    int[] characters = folded.codePoints().toArray();
    length = characters.length;
    counted = length == 2 && characters[0] != characters[1];
    TermsEnum each = terms.iterator();
    List<Place> found = new ArrayList<>();
    for (int at = 0; at < length - 1; at++) {
      Optional<Postings> postings = Postings.of(each, new String(characters, at, 2));
      if (postings.isEmpty()) {
        places = new Place[0];
        return;
      }
      found.add(new Place(at, postings.get()));
    }
    places = cover(found);
  }

  /** The rarest pairs that together have every character. */
  private static Place[] cover(List<Place> pairs) {
    boolean[] covered = new boolean[pairs.size() + 1];
    List<Place> chosen = new ArrayList<>();
    for (Place pair :
        pairs.stream()
            .sorted(Comparator.comparingLong(place -> place.postings().frequency()))
            .toList()) {
      if (!covered[pair.at()] || !covered[pair.at() + 1]) {
        covered[pair.at()] = true;
        covered[pair.at() + 1] = true;
        chosen.add(pair);
      }
    }
    return chosen.toArray(Place[]::new);
  }

  @Override
  public long frequency() {
    return places.length == 0 ? 0 : places[0].postings().frequency();
  }

  @Override
  public int documentFrom(int document) throws IOException {
    return places.length == 0
        ? DocIdSetIterator.NO_MORE_DOCS
        : DocumentSequence.documentFrom(places, document);
  }

  @Override
  public int count(int document) throws IOException {
    return counted
        ? (documentFrom(document) == document ? places[0].postings().open().freq() : 0)
        : StringPostings.apart(startsIn(document), length).length;
  }

  @Override
  public int[] startsIn(int document) throws IOException {
    if (documentFrom(document) != document) {
      return NOWHERE;
    }
    count = 0;
    addAll(places[0]);
    for (int index = 1; index < places.length && count > 0; index++) {
      keepThoseOf(places[index]);
    }
    return Arrays.copyOf(positions, count);
  }

  private void addAll(Place place) throws IOException {
    PostingsEnum postings = place.postings().open();
    int frequency = postings.freq();
    if (positions.length < frequency) {
      positions = new int[Math.max(frequency, 2 * positions.length)];
    }
    for (int index = 0; index < frequency; index++) {
      positions[count++] = postings.nextPosition() - place.at();
    }
  }

  private void keepThoseOf(Place place) throws IOException {
    PostingsEnum postings = place.postings().open();
    int left = postings.freq();
    int position = -1;
    int kept = 0;
    for (int index = 0; index < count; index++) {
      int wanted = positions[index] + place.at();
      while (position < wanted && left > 0) {
        position = postings.nextPosition();
        left--;
      }
      if (position == wanted) {
        positions[kept++] = positions[index];
      } else if (position < wanted) {
        break;
      }
    }
    count = kept;
  }
}
