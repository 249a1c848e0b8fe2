package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.PlaceBits;
import org.yandu.search.places.PlaceCursor;
import org.yandu.search.places.TokenPlaces;
import org.yandu.search.places.Tokens;

/**
 * Where a string of two characters or more stands, by tokens that cover it, pairs above all. The
 * rarest leads: where it stands, the next rarest must stand at its distance, and so on, so that the
 * common ones are looked at only where little is left to decide.
 */
final class PairPostings implements StringPostings {

  /** In the row of all documents, before the first place. */
  private static final long NOT_BEGUN = -1;

  private final DocumentStarts documents;

  /** Behind the last place that is asked for. */
  private final long limit;

  /** Rarest first; none if one of the tokens stands nowhere. */
  private final Token[] tokens;

  /** A last letter behind punctuation, of which nobody knows with what it makes a pair. */
  private final @Nullable PlaceBits last;

  private final int length;

  /** Whether the string is one token, which does not overlap with itself. */
  private final boolean single;

  /** Where it stands next, of the places that were asked for. */
  private long found = NOT_BEGUN;

  /**
   * A token in the string.
   *
   * @param at how far it stands behind the beginning of the string, in characters
   * @param end behind its last character
   */
  private record Part(int at, int end, TokenPlaces places) {}

  /** A token that is looked for. */
  private record Token(int at, long frequency, PlaceCursor cursor) {}

  /**
   * @param span nothing beside these documents is asked for
   * @param folded two characters or more
   */
  PairPostings(SegmentTokens known, DocumentSpan span, String folded) throws IOException {
    documents = known.terms().documents();
    limit = documents.start(span.to());
    int[] characters = folded.codePoints().toArray();
    length = characters.length;
    tokens =
        parts(known, characters).stream()
            .map(
                part ->
                    new Token(
                        part.at(), part.places().frequency(), known.terms().places(part.places())))
            .toArray(Token[]::new);
    int end = characters[length - 1];
    boolean open = Tokens.isLetter(end) && !Tokens.isPair(characters[length - 2], end);
    last = open ? known.terms().bits(known.beginning(end), span.to()) : null;
    single = tokens.length == 1 && !open && length == 2 && characters[0] != end;
  }

  /** Those of the rarest tokens that together have every character but an open last one. */
  private static List<Part> parts(SegmentTokens known, int[] characters) throws IOException {
    List<Part> all = new ArrayList<>();
    for (int at = 0; at < characters.length; at++) {
      boolean behind = at + 1 < characters.length;
      boolean pair = behind && Tokens.isPair(characters[at], characters[at + 1]);
      if (behind || !Tokens.isLetter(characters[at])) {
        int next = pair ? characters[at + 1] : Tokens.ALONE;
        Optional<TokenPlaces> places = known.find(Tokens.of(characters[at], next));
        if (places.isEmpty()) {
          return List.of();
        }
        all.add(new Part(at, pair ? at + 2 : at + 1, places.get()));
      }
    }
    all.sort(Comparator.comparingLong(part -> part.places().frequency()));
    BitSet covered = new BitSet();
    List<Part> chosen = new ArrayList<>();
    for (Part part : all) {
      if (covered.nextClearBit(part.at()) < part.end()) {
        covered.set(part.at(), part.end());
        chosen.add(part);
      }
    }
    return chosen;
  }

  @Override
  public long frequency() {
    return tokens.length == 0 ? 0 : tokens[0].frequency();
  }

  @Override
  public int documentFrom(int document) throws IOException {
    long place = document < documents.count() ? seek(documents.start(document)) : limit;
    return place < limit ? documents.documentOf(place) : DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public int count(int document) throws IOException {
    long end = documents.end(document);
    long place = seek(documents.start(document));
    if (single && place < end) {
      return tokens[0].cursor().count(end);
    }
    int apart = 0;
    while (place < end) {
      apart++;
      place = seek(place + length);
    }
    return apart;
  }

  @Override
  public int[] startsIn(int document) throws IOException {
    long start = documents.start(document);
    long end = documents.end(document);
    if (tokens.length == 1 && last == null) {
      return tokens[0].cursor().positions(start, end);
    }
    int[] positions = NOWHERE;
    int count = 0;
    for (long place = seek(start); place < end; place = seek(place + 1)) {
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, Math.max(8, 2 * count));
      }
      positions[count++] = (int) (place - start);
    }
    return Arrays.copyOf(positions, count);
  }

  /**
   * Goes on to where the string next stands.
   *
   * @param from a place, not before any that was asked for
   * @return the first from there on; the limit or more if there is none
   */
  private long seek(long from) throws IOException {
    if (found < from) {
      found = last == null ? next(from) : nextBefore(last, from);
    }
    return found;
  }

  /**
   * The first place from one on where all tokens stand as they should, and then the last letter.
   */
  private long nextBefore(PlaceBits letter, long from) throws IOException {
    if (tokens.length == 1) {
      return tokens[0].cursor().advance(from, letter, length - 1, limit);
    }
    long place = next(from);
    while (place < limit && !letter.has(place + length - 1)) {
      place = next(place + 1);
    }
    return place;
  }

  /** The first place from one on where all tokens stand as they should. */
  private long next(long from) throws IOException {
    long candidate = from;
    int agreed = 0;
    if (tokens.length == 0) {
      return PlaceCursor.NO_MORE;
    }
    while (agreed < tokens.length && candidate < limit) {
      Token token = tokens[agreed];
      long place = token.cursor().advance(candidate + token.at());
      if (place == PlaceCursor.NO_MORE) {
        return place;
      }
      if (place - token.at() == candidate) {
        agreed++;
      } else {
        candidate = place - token.at();
        // From the rarest on again, unless it is the one that has said so.
        agreed = agreed == 0 ? 1 : 0;
      }
    }
    return candidate;
  }
}
