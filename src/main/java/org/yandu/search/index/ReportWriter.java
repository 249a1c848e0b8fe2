package org.yandu.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergePolicy.OneMerge;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;
import org.yandu.report.Report;
import org.yandu.report.ReportSource;
import org.yandu.search.places.PlacesFormat;

/**
 * Makes an index hold the reports it should. One thread reads them, several put them into it. What
 * is finished is committed now and then, so that it can be searched, and is not lost if the rest
 * never comes.
 */
final class ReportWriter {

  private static final String VERSION_KEY = "yandu.version";
  private static final String REPORTS_KEY = "yandu.reports";

  /** How many characters are put in together; each takes some fifteen bytes of memory. */
  private static final int BATCH = 8_000_000;

  /** How many reports are committed first; then twice as many in all, and so on. */
  private static final int FIRST_COMMIT = 1000;

  private static final int MOST_THREADS = 4;

  /** How long one waits for what takes long before asking whether to go on, in milliseconds. */
  private static final int ASKED_EVERY = 50;

  /** With fewer there would be more segments than are worth it. */
  private static final int REPORTS_PER_THREAD = 30;

  /** How long it takes to read a report, of what it takes to read it and to put it in. */
  private static final double READING = 0.2;

  /** How many reports are merged into one segment, about: to merge 10,000 takes 7 s. */
  private static final int REPORTS_PER_SEGMENT = 20_000;

  private final IndexWriter writer;
  private final IndexProgress progress;
  private final Committed committed;
  private final Set<String> present;
  private final Queue<Future<Set<String>>> running = new ArrayDeque<>();

  /** Those that no thread is using. */
  private final Queue<ReportBatch> free = new ConcurrentLinkedQueue<>();

  /** Told that what was finished can be searched. */
  interface Committed {
    void run() throws IOException;
  }

  private int nextCommit;

  /** How many reports are in it or on their way into it. */
  private int taken;

  /** How many will be. */
  private int all;

  private ReportWriter(IndexWriter writer, IndexProgress progress, Committed committed) {
    this.writer = writer;
    this.progress = progress;
    this.committed = committed;
    // What the index holds now that no one else can write it, not what it held when last read.
    present = new LinkedHashSet<>(reports(data(writer.getLiveCommitData())));
    nextCommit = Math.max(FIRST_COMMIT, 2 * present.size());
  }

  /**
   * Takes out what is not wanted and puts in what is missing.
   *
   * @throws X if a report cannot be read
   * @throws IOException if the index cannot be written, or another program is writing it
   * @throws CancellationException if the thread is interrupted or progress says so
   */
  static <X extends Exception> void write(
      Path folder,
      OpenMode mode,
      Set<String> wanted,
      ReportSource<X> source,
      IndexProgress progress,
      Committed committed)
      throws IOException, X {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(mode)
            .setCodec(PlacesFormat.codec(ReportDocument.TEXT))
            .setMergeScheduler(new MergingAtOnce())
            .setCommitOnClose(false);
    try (FSDirectory directory = new MMapDirectory(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      new ReportWriter(writer, progress, committed).write(wanted, source);
    } catch (ThreadInterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (IOException | IllegalArgumentException | IllegalStateException | InternalError e) {
      // One of the IllegalStateExceptions, and no failure.
      if (e instanceof CancellationException cancelled) {
        throw cancelled;
      }
      requireGoingOn();
      throw new IOException("the index cannot be written", e);
    }
  }

  /** Whoever has put something in merges what is to be merged, and keeps nobody else from it. */
  private static final class MergingAtOnce extends MergeScheduler {

    @Override
    public void merge(MergeSource source, MergeTrigger trigger) throws IOException {
      for (OneMerge next = source.getNextMerge(); next != null; next = source.getNextMerge()) {
        source.merge(next);
      }
    }

    @Override
    public void close() {}
  }

  private <X extends Exception> void write(Set<String> wanted, ReportSource<X> source)
      throws IOException, X {
    for (String fingerprint : List.copyOf(present)) {
      if (!wanted.contains(fingerprint)) {
        writer.deleteDocuments(ReportDocument.ofReport(fingerprint));
        present.remove(fingerprint);
      }
    }
    List<String> missing = wanted.stream().filter(each -> !present.contains(each)).toList();
    // What a program that was stopped half way, this or another, may have left of them.
    writer.deleteDocuments(missing.stream().map(ReportDocument::ofReport).toArray(Term[]::new));
    boolean most = missing.size() >= present.size();
    MergePolicy usual = writer.getConfig().getMergePolicy();
    if (most) {
      // Each is merged once, at the end, and not again and again on the way there.
      writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    }
    all = wanted.size();
    taken = present.size();
    try (ExecutorService adding = Executors.newFixedThreadPool(threads())) {
      try {
        addAll(missing, source, adding);
        commit();
        if (most) {
          writer.getConfig().setMergePolicy(usual);
          await(adding.submit(this::mergeAll));
          if (writer.hasUncommittedChanges()) {
            commit();
          }
        }
      } finally {
        adding.shutdownNow();
      }
    }
  }

  private boolean mergeAll() throws IOException {
    writer.forceMerge(Math.max(threads(), present.size() / REPORTS_PER_SEGMENT));
    return true;
  }

  private <X extends Exception> void addAll(
      List<String> missing, ReportSource<X> source, ExecutorService adding) throws IOException, X {
    int threads = Math.min(1 + missing.size() / REPORTS_PER_THREAD, threads());
    int most = most(missing.size(), threads);
    Map<String, Report> batch = new LinkedHashMap<>();
    int characters = 0;
    for (String fingerprint : missing) {
      Report report = source.report(fingerprint);
      batch.put(fingerprint, report);
      characters += report.text().length();
      taken++;
      progress.reached(taken, all);
      if (batch.size() >= most || characters >= BATCH) {
        hand(batch, adding);
        threads = Math.max(1, threads - 1);
        most = most(all - taken, threads);
        batch = new LinkedHashMap<>();
        characters = 0;
      }
    }
    hand(batch, adding);
    while (!running.isEmpty()) {
      finishOne();
    }
  }

  /**
   * How many reports are put in together if some threads put in all that are left, and those end
   * together that have begun one after the other, as the reports came.
   */
  private static int most(int left, int threads) {
    double others = 0;
    for (int other = 1; other < threads; other++) {
      others += Math.pow(1 - READING, other);
    }
    return (int) Math.ceil(left / (1 + others));
  }

  private static int threads() {
    return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  /** Has reports put in by another thread. */
  private void hand(Map<String, Report> reports, ExecutorService adding) throws IOException {
    if (!reports.isEmpty()) {
      running.add(
          adding.submit(
              () -> {
                ReportBatch batch = Objects.requireNonNullElseGet(free.poll(), ReportBatch::new);
                batch.write(reports, writer);
                free.add(batch);
                return reports.keySet();
              }));
      if (running.size() > threads()) {
        finishOne();
      }
    }
  }

  /** Waits for the reports that were handed in first. */
  private void finishOne() throws IOException {
    present.addAll(await(running.remove()));
    if (!running.isEmpty() && present.size() >= nextCommit) {
      nextCommit = 2 * present.size();
      commit();
    }
  }

  /** Waits for another thread, and asks all the while whether this may go on. */
  private <T> T await(Future<T> work) throws IOException {
    while (true) {
      try {
        return work.get(ASKED_EVERY, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.reached(taken, all);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      } catch (ExecutionException e) {
        throw new IOException("a report cannot be indexed", e.getCause());
      }
    }
  }

  /** What is being put in meanwhile may be in the index before it is known to be. */
  private void commit() throws IOException {
    writer.setLiveCommitData(
        Map.of(VERSION_KEY, ReportDocument.VERSION, REPORTS_KEY, String.join(" ", present))
            .entrySet());
    writer.commit();
    committed.run();
  }

  /** An interrupted thread cannot write files, whatever their state. */
  private static void requireGoingOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  private static Map<String, String> data(
      @Nullable Iterable<? extends Map.Entry<String, String>> committed) {
    Map<String, String> values = new HashMap<>();
    if (committed != null) {
      committed.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    }
    return values;
  }

  /** Whether a commit is of this version of the index; one of another holds nothing of use. */
  static boolean isCurrent(Map<String, String> committed) {
    return ReportDocument.VERSION.equals(committed.get(VERSION_KEY));
  }

  /** The fingerprints of the reports that a commit holds. */
  static Set<String> reports(Map<String, String> committed) {
    String joined = isCurrent(committed) ? committed.getOrDefault(REPORTS_KEY, "") : "";
    return joined.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(joined.split(" ")));
  }
}
