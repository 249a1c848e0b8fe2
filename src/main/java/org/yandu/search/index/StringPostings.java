package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a string stands in the documents of one segment. The rarest character leads: where it
 * stands, the next rarest must stand at its distance, and so on, so that the common ones are looked
 * at only in documents where little is left to decide. Goes forward only.
 */
final class StringPostings {

  /** Rarest first; none if one of the characters stands nowhere. */
  private final List<Place> places;

  private int[] positions = new int[64];
  private int count;

  StringPostings(Terms terms, String folded) throws IOException {
    places = places(terms.iterator(), folded.codePoints().toArray());
  }

  private static List<Place> places(TermsEnum terms, int[] characters) throws IOException {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < characters.length; at++) {
      BytesRef term = new BytesRef(Character.toString(characters[at]));
      if (!terms.seekExact(term)) {
        return List.of();
      }
      places.add(new Place(at, term, terms.termState(), terms.totalTermFreq(), terms));
    }
    places.sort(Comparator.comparingLong(Place::frequency));
    return places;
  }

  /**
   * The first document, from one on, that has all of the characters.
   *
   * @param document not before any that was asked for
   * @return its number, or {@link DocIdSetIterator#NO_MORE_DOCS}
   */
  int documentFrom(int document) throws IOException {
    if (places.isEmpty()) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    int candidate = places.getFirst().documentFrom(document);
    int agreeing = 1;
    while (agreeing < places.size() && candidate != DocIdSetIterator.NO_MORE_DOCS) {
      int other = places.get(agreeing).documentFrom(candidate);
      if (other == candidate) {
        agreeing++;
      } else {
        candidate = places.getFirst().documentFrom(other);
        agreeing = 1;
      }
    }
    return candidate;
  }

  /**
   * Where the string begins in a document, overlapping places too.
   *
   * @param document not before any that was asked for, and each only once
   * @return positions, ascending
   */
  int[] startsIn(int document) throws IOException {
    if (documentFrom(document) != document) {
      return new int[0];
    }
    count = 0;
    addAll(places.getFirst());
    for (int index = 1; index < places.size() && count > 0; index++) {
      keepThoseOf(places.get(index));
    }
    return Arrays.copyOf(positions, count);
  }

  private void addAll(Place place) throws IOException {
    PostingsEnum postings = place.postings();
    int frequency = postings.freq();
    if (positions.length < frequency) {
      positions = new int[Math.max(frequency, 2 * positions.length)];
    }
    for (int index = 0; index < frequency; index++) {
      positions[count++] = postings.nextPosition() - place.at;
    }
  }

  private void keepThoseOf(Place place) throws IOException {
    PostingsEnum postings = place.postings();
    int left = postings.freq();
    int position = -1;
    int kept = 0;
    for (int index = 0; index < count; index++) {
      int wanted = positions[index] + place.at;
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

  /** A character of the string, and its postings once they are needed. */
  private static final class Place {

    private final int at;
    private final BytesRef term;
    private final TermState state;
    private final long frequency;
    private final TermsEnum terms;
    private @Nullable PostingsEnum postings;

    /**
     * @param at how far it stands behind the beginning of the string, in characters
     */
    Place(int at, BytesRef term, TermState state, long frequency, TermsEnum terms) {
      this.at = at;
      this.term = term;
      this.state = state;
      this.frequency = frequency;
      this.terms = terms;
    }

    long frequency() {
      return frequency;
    }

    PostingsEnum postings() throws IOException {
      if (postings == null) {
        terms.seekExact(term, state);
        postings = terms.postings(null, PostingsEnum.POSITIONS);
      }
      return postings;
    }

    int documentFrom(int document) throws IOException {
      PostingsEnum open = postings();
      return open.docID() < document ? open.advance(document) : open.docID();
    }
  }
}
