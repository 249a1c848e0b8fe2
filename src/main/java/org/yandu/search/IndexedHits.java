package org.yandu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The hits of one string in an index, report by report. The rarest character leads: where it
 * stands, the next rarest must stand at its distance, and so on, so that the common ones are looked
 * at only in reports where little is left to decide.
 */
final class IndexedHits {

  private final DirectoryReader reader;
  private final int[] characters;
  private final List<Hit> hits = new ArrayList<>();

  IndexedHits(DirectoryReader reader, Query.Literal literal) {
    this.reader = reader;
    this.characters = literal.folded().codePoints().toArray();
  }

  List<Hit> collect() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(ReportDocument.TEXT);
      if (terms != null) {
        List<Place> places = places(terms.iterator());
        if (!places.isEmpty()) {
          collect(leaf.reader(), places);
        }
      }
    }
    return hits;
  }

  /** The characters of the string, rarest first; none if one of them stands nowhere. */
  private List<Place> places(TermsEnum terms) throws IOException {
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

  private void collect(LeafReader segment, List<Place> places) throws IOException {
    Bits live = segment.getLiveDocs();
    SortedDocValues reports = DocValues.getSorted(segment, ReportDocument.REPORT);
    BinaryDocValues layouts = DocValues.getBinary(segment, ReportDocument.LAYOUT);
    Starts starts = new Starts();
    PostingsEnum lead = places.get(0).postings();
    for (int document = lead.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = lead.nextDoc()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      if ((live == null || live.get(document)) && find(document, places, starts)) {
        if (!reports.advanceExact(document) || !layouts.advanceExact(document)) {
          throw new IOException("a report without its place");
        }
        collect(
            reports.lookupOrd(reports.ordValue()).utf8ToString(),
            ReportLayout.from(layouts.binaryValue()),
            starts);
      }
    }
  }

  /** Where in a document the string begins. */
  private static boolean find(int document, List<Place> places, Starts starts) throws IOException {
    starts.clear();
    for (int index = 1; index < places.size(); index++) {
      if (!places.get(index).isIn(document)) {
        return false;
      }
      if (index == 1) {
        starts.addAll(places.get(0));
      }
      starts.keepThoseOf(places.get(index));
      if (starts.count == 0) {
        return false;
      }
    }
    if (places.size() == 1) {
      starts.addAll(places.get(0));
    }
    return true;
  }

  /** Leftmost first and none overlapping another, as a scan counts. */
  private void collect(String report, ReportLayout layout, Starts starts) {
    int free = 0;
    for (int index = 0; index < starts.count; index++) {
      int position = starts.positions[index];
      if (position >= free) {
        free = position + characters.length;
        hits.add(new Hit(report, layout.range(position, characters.length), layout.kind(position)));
      }
    }
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

    boolean isIn(int document) throws IOException {
      PostingsEnum open = postings();
      return (open.docID() < document ? open.advance(document) : open.docID()) == document;
    }
  }

  /** Positions at which the string may still begin in a document, ascending. */
  private static final class Starts {

    private int[] positions = new int[64];
    private int count;

    void clear() {
      count = 0;
    }

    void addAll(Place place) throws IOException {
      PostingsEnum postings = place.postings();
      int frequency = postings.freq();
      if (positions.length < frequency) {
        positions = new int[Math.max(frequency, 2 * positions.length)];
      }
      for (int index = 0; index < frequency; index++) {
        positions[count++] = postings.nextPosition() - place.at;
      }
    }

    void keepThoseOf(Place place) throws IOException {
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
  }
}
