package org.yandu.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.yandu.search.Hit;
import org.yandu.search.PairVocabulary;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.index.SegmentSearch.Count;
import org.yandu.text.Spoken;

/**
 * An index as it was at one moment. Whatever is written meanwhile, it answers the same until it is
 * closed. Safe for use by several threads.
 */
final class OpenIndex implements AutoCloseable {

  private static final String[] NOTHING = {};

  private final DirectoryReader reader;
  private final Set<String> fingerprints;

  /** Of each segment the report of each document: to look one up takes longer than a query. */
  private final IdentityHashMap<LeafReader, String[]> names;

  /**
   * @param reader closed with this
   * @param fingerprints the reports it holds
   * @throws IOException if it cannot be read; the reader stays open
   */
  OpenIndex(DirectoryReader reader, Set<String> fingerprints) throws IOException {
    this.reader = reader;
    this.fingerprints = fingerprints;
    IdentityHashMap<LeafReader, String[]> all = new IdentityHashMap<>();
    Map<String, String> same = new HashMap<>();
    fingerprints.forEach(fingerprint -> same.put(fingerprint, fingerprint));
    for (LeafReaderContext leaf : reader.leaves()) {
      all.put(leaf.reader(), read(leaf.reader(), same));
    }
    names = all;
  }

  private String[] names(LeafReaderContext leaf) {
    return names.getOrDefault(leaf.reader(), NOTHING);
  }

  /**
   * @param same the string to use for each: one that is the same need not be compared
   */
  private static String[] read(LeafReader segment, Map<String, String> same) throws IOException {
    SortedDocValues reports = DocValues.getSorted(segment, ReportDocument.REPORT);
    String[] ordered = new String[reports.getValueCount()];
    for (int ordinal = 0; ordinal < ordered.length; ordinal++) {
      String name = reports.lookupOrd(ordinal).utf8ToString();
      ordered[ordinal] = same.getOrDefault(name, name);
    }
    String[] names = new String[segment.maxDoc()];
    for (int document = 0; document < names.length; document++) {
      if (!reports.advanceExact(document)) {
        throw new IOException("a document of no report");
      }
      names[document] = ordered[reports.ordValue()];
    }
    return names;
  }

  /** The same once more, to be closed on its own; nothing if it is closed already. */
  Optional<OpenIndex> again() {
    return reader.tryIncRef() ? Optional.of(this) : Optional.empty();
  }

  /** The fingerprints of the reports in it. */
  Set<String> fingerprints() {
    return fingerprints;
  }

  /**
   * How often something is found in each report; reports without a hit are left out. What filters
   * ask of annotations is not looked at.
   *
   * @param unwanted asked now and then, by several threads, whether the answer is still waited for
   * @throws IOException if the index cannot be read
   * @throws CancellationException if nobody waits
   */
  Collection<HitCount> count(Interpretation meant, BooleanSupplier unwanted) throws IOException {
    return reading(
        () -> {
          Map<String, HitCount> counts = new HashMap<>();
          // Segment by segment, several at a time.
          reader.leaves().parallelStream()
              .flatMap(leaf -> counts(leaf, meant, unwanted))
              .toList()
              .forEach(
                  each ->
                      counts.merge(
                          each.report(),
                          HitCount.of(each.report(), each.kind(), each.count()),
                          HitCount::plus));
          return counts.values();
        });
  }

  private Stream<Count> counts(
      LeafReaderContext leaf, Interpretation meant, BooleanSupplier unwanted) {
    try {
      Optional<SegmentSearch> search = SegmentSearch.of(leaf.reader(), names(leaf), meant);
      return search.isPresent() ? search.get().counts(unwanted).stream() : Stream.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every hit in some reports, those of each in reading order. What filters ask of annotations is
   * not looked at.
   *
   * @throws IOException if the index cannot be read
   */
  Map<String, List<Hit>> hits(Interpretation meant, Collection<String> reports) throws IOException {
    return reading(
        () -> {
          Map<String, List<Hit>> hits = new HashMap<>();
          for (LeafReaderContext leaf : reader.leaves()) {
            int[] documents = documents(leaf.reader(), reports);
            Optional<SegmentSearch> search =
                documents.length == 0
                    ? Optional.empty()
                    : SegmentSearch.of(leaf.reader(), names(leaf), meant);
            if (search.isPresent()) {
              for (int document : documents) {
                for (Hit hit : search.get().hits(document)) {
                  hits.computeIfAbsent(hit.report(), report -> new ArrayList<>()).add(hit);
                }
              }
            }
          }
          hits.values()
              .forEach(each -> each.sort(Comparator.comparingInt(hit -> hit.range().start())));
          return hits;
        });
  }

  /** Those that are some reports, ascending. */
  private static int[] documents(LeafReader segment, Collection<String> reports)
      throws IOException {
    Bits live = segment.getLiveDocs();
    IntStream.Builder documents = IntStream.builder();
    for (String report : reports) {
      PostingsEnum postings = segment.postings(ReportDocument.ofReport(report), PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          documents.add(postings.docID());
        }
      }
    }
    return documents.build().sorted().toArray();
  }

  /**
   * Takes up every string of the reports that is read as a spelling says.
   *
   * @throws IOException if the index cannot be read
   */
  void tell(Spoken spoken) throws IOException {
    reading(
        () -> {
          new PairVocabulary<>(new IndexPairs(reader, this)).tell(spoken);
          return spoken;
        });
  }

  /** What reads the index. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** What damaged bytes make a reader throw is not limited to what it declares. */
  private static <T> T reading(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (CancellationException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException | InternalError e) {
      throw new IOException("the index cannot be read", e);
    }
  }

  /**
   * Lets go of the files once nobody else holds them.
   *
   * @throws IOException if the system does not let go
   */
  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
