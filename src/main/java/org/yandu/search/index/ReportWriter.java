package org.yandu.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;
import org.yandu.report.Report;
import org.yandu.report.ReportSource;

/**
 * Makes an index hold the reports it should. One thread reads them, several put them into it. What
 * is finished is committed now and then, so that it can be searched, and is not lost if the rest
 * never comes.
 */
final class ReportWriter {

  private static final String VERSION_KEY = "yandu.version";
  private static final String REPORTS_KEY = "yandu.reports";

  /** Enough for some thousand reports at once: the fewer segments, the faster a search. */
  private static final double BUFFER_MEGABYTES = 128;

  /** How many reports are committed first; then twice as many in all, and so on. */
  private static final int FIRST_COMMIT = 1000;

  private static final int MOST_THREADS = 4;

  /** With fewer there would be more segments than are worth it. */
  private static final int REPORTS_PER_THREAD = 50;

  private final IndexWriter writer;
  private final IndexProgress progress;
  private final Committed committed;
  private final Set<String> present;
  private final Queue<Future<String>> running = new ArrayDeque<>();

  /** Told that what was finished can be searched. */
  interface Committed {
    void run() throws IOException;
  }

  private int nextCommit;

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
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
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

  private <X extends Exception> void write(Set<String> wanted, ReportSource<X> source)
      throws IOException, X {
    for (String fingerprint : List.copyOf(present)) {
      if (!wanted.contains(fingerprint)) {
        writer.deleteDocuments(ReportDocument.ofReport(fingerprint));
        present.remove(fingerprint);
      }
    }
    List<String> missing = wanted.stream().filter(each -> !present.contains(each)).toList();
    int threads =
        Math.min(
            1 + missing.size() / REPORTS_PER_THREAD,
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    try (ExecutorService adding = Executors.newFixedThreadPool(threads)) {
      try {
        for (String fingerprint : missing) {
          Report report = source.report(fingerprint);
          running.add(adding.submit(() -> add(report, fingerprint)));
          if (running.size() > 2 * threads) {
            finishOne(wanted.size());
          }
        }
        while (!running.isEmpty()) {
          finishOne(wanted.size());
        }
      } finally {
        adding.shutdownNow();
      }
    }
    commit();
  }

  private String add(Report report, String fingerprint) throws IOException {
    Term name = ReportDocument.ofReport(fingerprint);
    List<Document> documents = ReportDocument.of(report, fingerprint);
    // In the place of what another program that was stopped half way may have left.
    if (documents.isEmpty()) {
      writer.deleteDocuments(name);
    } else {
      writer.updateDocuments(name, documents);
    }
    return fingerprint;
  }

  /** Waits for the report that was handed in first. */
  private void finishOne(int all) throws IOException {
    try {
      present.add(running.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new IOException("a report cannot be indexed", e.getCause());
    }
    progress.reached(present.size(), all);
    if (!running.isEmpty() && present.size() >= nextCommit) {
      nextCommit = 2 * present.size();
      commit();
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
