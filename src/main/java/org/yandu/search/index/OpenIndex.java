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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.yandu.search.Hit;
import org.yandu.search.PairVocabulary;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.places.DocumentStarts;
import org.yandu.text.Spoken;

/**
 * An index as it was at one moment. Whatever is written meanwhile, it answers the same until it is
 * closed. Safe for use by several threads.
 */
final class OpenIndex implements AutoCloseable {

  /**
   * How many documents one thread looks through at a time, at least: enough that to seek the
   * strings anew for them takes no time that counts.
   */
  private static final int PIECE = 2048;

  /** In how many pieces each thread's part is cut, so that none waits long for the last one. */
  private static final int PIECES = 2;

  /** How many places they have at most: there is a bit of memory for each. */
  private static final long PIECE_PLACES = 1 << 26;

  /** Beyond so many documents that nobody asks for, the strings are sought anew. */
  private static final int FAR = 128;

  private final DirectoryReader reader;
  private final Set<String> fingerprints;

  /** The same, by number. */
  private final List<String> reports;

  private final IdentityHashMap<LeafReader, SegmentReports> reportsOf = new IdentityHashMap<>();
  private final PairVocabulary<IOException> vocabulary;

  /**
   * @param reader closed with this
   * @param fingerprints the reports it holds
   * @throws IOException if it cannot be read; the reader stays open
   */
  OpenIndex(DirectoryReader reader, Set<String> fingerprints) throws IOException {
    this.reader = reader;
    this.fingerprints = fingerprints;
    reports = List.copyOf(fingerprints);
    Map<String, Integer> numbers = new HashMap<>();
    reports.forEach(report -> numbers.put(report, numbers.size()));
    for (LeafReaderContext leaf : reader.leaves()) {
      reportsOf.put(leaf.reader(), new SegmentReports(leaf.reader(), numbers));
    }
    vocabulary = new PairVocabulary<>(new IndexPairs(reader, this::reports));
  }

  private SegmentReports reports(LeafReaderContext leaf) {
    return Objects.requireNonNull(reportsOf.get(leaf.reader()), "a segment of another index");
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
  Tally count(Interpretation meant, BooleanSupplier unwanted) throws IOException {
    return reading(
        () -> {
          Tally tally = new Tally(reports);
          List<Piece> pieces = new ArrayList<>();
          for (LeafReaderContext leaf : reader.leaves()) {
            int[] all = IntStream.range(0, reports(leaf).size()).toArray();
            pieces.addAll(pieces(leaf, all));
          }
          // Little is looked through sooner than another thread can begin.
          Stream<Piece> each = reader.maxDoc() > PIECE ? pieces.parallelStream() : pieces.stream();
          each.forEach(piece -> count(piece, meant, tally, unwanted));
          return tally;
        });
  }

  /** What one thread looks through at a time: the documents from one to another. */
  private record Piece(LeafReaderContext leaf, SegmentTokens tokens, DocumentSpan span) {}

  /**
   * The pieces of a segment that have some documents.
   *
   * @param documents ascending
   */
  private List<Piece> pieces(LeafReaderContext leaf, int[] documents) {
    List<Piece> pieces = new ArrayList<>();
    int threads = Runtime.getRuntime().availableProcessors();
    int most = Math.max(PIECE, Math.ceilDiv(reader.maxDoc(), PIECES * threads));
    Optional<SegmentTokens> tokens = reports(leaf).tokens();
    if (tokens.isPresent()) {
      DocumentStarts starts = tokens.get().terms().documents();
      for (int first = 0, next = 0; first < documents.length; first = next) {
        int from = documents[first];
        while (next < documents.length
            && documents[next] < from + most
            && (next == first
                || (documents[next] - documents[next - 1] <= FAR
                    && starts.end(documents[next]) - starts.start(from) <= PIECE_PLACES))) {
          next++;
        }
        DocumentSpan span = new DocumentSpan(from, documents[next - 1] + 1);
        pieces.add(new Piece(leaf, tokens.get(), span));
      }
    }
    return pieces;
  }

  private void count(Piece piece, Interpretation meant, Tally tally, BooleanSupplier unwanted) {
    try {
      search(piece, meant).count(tally, unwanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SegmentSearch search(Piece piece, Interpretation meant) throws IOException {
    LeafReaderContext leaf = piece.leaf();
    return new SegmentSearch(leaf.reader(), reports(leaf), piece.span(), piece.tokens(), meant);
  }

  /**
   * Every hit in some reports, those of each in reading order. What filters ask of annotations is
   * not looked at.
   *
   * @throws IOException if the index cannot be read
   */
  Map<String, List<Hit>> hits(Interpretation meant, Collection<String> wanted) throws IOException {
    return reading(
        () -> {
          Map<String, List<Hit>> hits = new HashMap<>();
          for (LeafReaderContext leaf : reader.leaves()) {
            addHits(leaf, meant, wanted, hits);
          }
          hits.values()
              .forEach(each -> each.sort(Comparator.comparingInt(hit -> hit.range().start())));
          return hits;
        });
  }

  private void addHits(
      LeafReaderContext leaf,
      Interpretation meant,
      Collection<String> wanted,
      Map<String, List<Hit>> hits)
      throws IOException {
    int[] documents = reports(leaf).documents(wanted);
    int next = 0;
    for (Piece piece : pieces(leaf, documents)) {
      SegmentSearch search = search(piece, meant);
      for (; next < documents.length && documents[next] < piece.span().to(); next++) {
        String report = reports.get(reports(leaf).number(documents[next]));
        List<Hit> found = search.hits(report, documents[next]);
        if (!found.isEmpty()) {
          hits.computeIfAbsent(report, none -> new ArrayList<>()).addAll(found);
        }
      }
    }
  }

  /**
   * Takes up every string of the reports that is read as a spelling says.
   *
   * @throws IOException if the index cannot be read
   */
  void tell(Spoken spoken) throws IOException {
    reading(
        () -> {
          vocabulary.tell(spoken);
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
