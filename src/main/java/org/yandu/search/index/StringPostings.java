package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;

/**
 * Where a string stands in the documents of one segment. The rarest character leads: where it
 * stands, the next rarest must stand at its distance, and so on, so that the common ones are looked
 * at only in documents where little is left to decide. Goes forward only.
 */
final class StringPostings {

  private static final int[] NOWHERE = {};

  /** Rarest first; none if one of the characters stands nowhere. */
  private final List<Place> places;

  private int[] positions = new int[64];
  private int count;

  /**
   * A character of the string.
   *
   * @param at how far it stands behind the beginning of the string, in characters
   */
  private record Place(int at, Postings postings) {

    boolean stands(int document) throws IOException {
      return postings.documentFrom(document) == document;
    }
  }

  StringPostings(Terms terms, String folded) throws IOException {
    int[] characters = folded.codePoints().toArray();
    List<Place> found = new ArrayList<>();
    for (int at = 0; at < characters.length; at++) {
      Optional<Postings> postings =
          Postings.of(terms, Character.toString(characters[at]), PostingsEnum.POSITIONS);
      if (postings.isPresent()) {
        found.add(new Place(at, postings.get()));
      }
    }
    found.sort(Comparator.comparingLong(place -> place.postings().frequency()));
    places = found.size() == characters.length ? found : List.of();
  }

  /**
   * Where the string begins in a document, overlapping places too.
   *
   * @param document not before any that was asked for, and each only once
   * @return positions, ascending
   */
  int[] startsIn(int document) throws IOException {
    if (places.isEmpty() || !places.getFirst().stands(document)) {
      return NOWHERE;
    }
    count = 0;
    addAll(places.getFirst());
    for (int index = 1; index < places.size() && count > 0; index++) {
      if (!places.get(index).stands(document)) {
        return NOWHERE;
      }
      keepThoseOf(places.get(index));
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
