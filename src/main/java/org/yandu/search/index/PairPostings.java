package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Where a string of two characters or more stands, by tokens that cover it, pairs above all. The
 * rarest leads: where it stands, the next rarest must stand at its distance, and so on, so that the
 * common ones are looked at only where little is left to decide.
 */
final class PairPostings implements StringPostings {

  /** Rarest first; none if one of the tokens stands nowhere. */
  private final Place[] places;

  /** A last letter behind punctuation, of which nobody knows with what it makes a pair. */
  private final Optional<CharacterPostings> last;

  private final DocumentSequence[] documents;
  private final int length;

  /** Whether the index has counted the string: one pair, which does not overlap with itself. */
  private final boolean counted;

  private int[] positions = new int[16];
  private int count;

  /**
   * A token in the string.
   *
   * @param at how far it stands behind the beginning of the string, in characters
   * @param end behind its last character
   */
  private record Place(int at, int end, Postings postings) implements DocumentSequence {

    @Override
    public int documentFrom(int document) throws IOException {
      return postings.documentFrom(document);
    }
  }

  /**
   * @param span nothing beside these documents is asked for
   * @param folded two characters or more
   */
  PairPostings(SegmentTokens tokens, DocumentSpan span, String folded) throws IOException {
    int[] characters = folded.codePoints().toArray();
    length = characters.length;
    places = places(tokens, characters);
    int end = characters[length - 1];
    boolean open = Tokens.isLetter(end) && !Tokens.isPair(characters[length - 2], end);
    last =
        open
            ? Optional.of(new CharacterPostings(tokens.terms(), span, Character.toString(end)))
            : Optional.empty();
    documents = Stream.concat(Stream.of(places), last.stream()).toArray(DocumentSequence[]::new);
    counted = places.length == 1 && last.isEmpty() && length == 2 && characters[0] != end;
  }

  /** Those of the rarest tokens that together have every character but an open last one. */
  private static Place[] places(SegmentTokens tokens, int[] characters) throws IOException {
    List<Place> found = new ArrayList<>();
    for (int at = 0; at < characters.length; at++) {
      boolean behind = at + 1 < characters.length;
      boolean pair = behind && Tokens.isPair(characters[at], characters[at + 1]);
      if (behind || !Tokens.isLetter(characters[at])) {
        int end = pair ? at + 2 : at + 1;
        Optional<Postings> postings = tokens.postings(new String(characters, at, end - at));
        if (postings.isEmpty()) {
          return new Place[0];
        }
        found.add(new Place(at, end, postings.get()));
      }
    }
    found.sort(Comparator.comparingLong(place -> place.postings().frequency()));
    BitSet covered = new BitSet();
    List<Place> chosen = new ArrayList<>();
    for (Place place : found) {
      if (covered.nextClearBit(place.at()) < place.end()) {
        covered.set(place.at(), place.end());
        chosen.add(place);
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
        : DocumentSequence.documentFrom(documents, document);
  }

  @Override
  public int count(int document) throws IOException {
    if (documentFrom(document) != document) {
      return 0;
    } else if (counted) {
      return places[0].postings().open().freq();
    }
    find(document);
    int apart = 0;
    int free = 0;
    for (int index = 0; index < count; index++) {
      if (positions[index] >= free) {
        free = positions[index] + length;
        apart++;
      }
    }
    return apart;
  }

  @Override
  public int[] startsIn(int document) throws IOException {
    if (documentFrom(document) != document) {
      return NOWHERE;
    }
    find(document);
    return Arrays.copyOf(positions, count);
  }

  /** Finds its positions in a document that all tokens are in. */
  private void find(int document) throws IOException {
    count = 0;
    addAll(places[0]);
    for (int index = 1; index < places.length && count > 0; index++) {
      keepThoseOf(places[index]);
    }
    if (last.isPresent() && count > 0) {
      keepThoseBefore(last.get().startsIn(document));
    }
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

  /**
   * @param ends where the last character stands, ascending
   */
  private void keepThoseBefore(int[] ends) {
    int kept = 0;
    for (int index = 0; index < count; index++) {
      if (Arrays.binarySearch(ends, positions[index] + length - 1) >= 0) {
        positions[kept++] = positions[index];
      }
    }
    count = kept;
  }
}
