package org.yandu.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;
import org.yandu.report.ReportSource;
import org.yandu.search.Hit;
import org.yandu.search.Query.Interpretation;

/**
 * The index of many reports, in a folder of its own. Everything in it is derived: whatever is wrong
 * with it, it may be deleted and made again. Not safe for use by several threads.
 *
 * <p>It is read through memory maps: a search that is interrupted because the reader has typed on
 * would close the channels that Lucene's other directory reads through.
 */
public final class ReportIndex implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(ReportIndex.class.getName());

  private static final String VERSION_KEY = "yandu.version";
  private static final String REPORTS_KEY = "yandu.reports";

  /** Enough for some hundred reports at once, so that a library becomes one segment. */
  private static final double BUFFER_MEGABYTES = 64;

  private final Path folder;
  private Optional<Opened> opened = Optional.empty();

  private record Opened(DirectoryReader reader, Set<String> fingerprints) {}

  public ReportIndex(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks at the index on the disk as it is now, every byte of it, and makes it ready for searching
   * if it is sound.
   *
   * @param wanted the fingerprints of the reports it should hold
   * @throws CancellationException if the thread is interrupted
   */
  public IndexState open(Set<String> wanted) {
    close();
    if (!Files.exists(folder)) {
      return IndexState.MISSING;
    }
    try {
      return openReader(wanted);
    } catch (IndexNotFoundException e) {
      return IndexState.MISSING;
    } catch (IOException | RuntimeException | InternalError e) {
      // What damaged bytes make a reader throw is not limited to what it declares; a map of a file
      // that was cut short throws an InternalError.
      close();
      requireGoingOn();
      return IndexState.DAMAGED;
    }
  }

  /** An interrupted thread cannot read files, whatever their state. */
  private static void requireGoingOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  private IndexState openReader(Set<String> wanted) throws IOException {
    try (FSDirectory directory = new MMapDirectory(folder)) {
      DirectoryReader reader = DirectoryReader.open(directory);
      opened = Optional.of(new Opened(reader, Set.of()));
      Map<String, String> data = reader.getIndexCommit().getUserData();
      if (!ReportDocument.VERSION.equals(data.get(VERSION_KEY))) {
        close();
        return IndexState.OUTDATED;
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        if (leaf.reader() instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      }
      Set<String> fingerprints = split(data.getOrDefault(REPORTS_KEY, ""));
      opened = Optional.of(new Opened(reader, fingerprints));
      return fingerprints.equals(wanted) ? IndexState.SOUND : IndexState.STALE;
    }
  }

  /** The fingerprints of the reports in the index that is open; none if none is open. */
  public Set<String> fingerprints() {
    return opened.map(Opened::fingerprints).orElse(Set.of());
  }

  /**
   * Every hit in the reports of the index that is open; of one report in reading order. What
   * filters ask of annotations is not looked at.
   *
   * @throws IOException if the index cannot be read
   * @throws CancellationException if the thread is interrupted
   */
  public List<Hit> find(Interpretation meant) throws IOException {
    if (opened.isEmpty()) {
      return List.of();
    }
    try {
      return new IndexedHits(opened.get().reader(), meant).collect();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | InternalError e) {
      throw new IOException("the index cannot be read", e);
    }
  }

  /**
   * Brings the index on the disk up to date: what is not wanted goes, what is missing comes. It
   * must be opened again to be searched.
   *
   * @param wanted the fingerprints of the reports it should hold
   * @param source where they are
   * @param <X> what goes wrong there
   * @throws X if a report cannot be read; the index is then as it was
   * @throws IOException if the index cannot be written, or another program is writing it
   * @throws CancellationException if the thread is interrupted
   */
  public <X extends Exception> void update(Set<String> wanted, ReportSource<X> source)
      throws IOException, X {
    write(OpenMode.APPEND, wanted, source);
  }

  /**
   * Makes the index anew, whatever was there.
   *
   * @param wanted the fingerprints of the reports it should hold
   * @param source where they are
   * @param <X> what goes wrong there
   * @throws X if a report cannot be read
   * @throws IOException if the index cannot be written, or another program is writing it
   * @throws CancellationException if the thread is interrupted
   */
  public <X extends Exception> void rebuild(Set<String> wanted, ReportSource<X> source)
      throws IOException, X {
    close();
    clear();
    write(OpenMode.CREATE, wanted, source);
  }

  private <X extends Exception> void write(
      OpenMode mode, Set<String> wanted, ReportSource<X> source) throws IOException, X {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(mode)
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false);
    try (FSDirectory directory = new MMapDirectory(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      // What the index holds now that no one else can write it, not what it held when last read.
      Set<String> present = reportsIn(writer.getLiveCommitData());
      for (String fingerprint : present) {
        if (!wanted.contains(fingerprint)) {
          writer.deleteDocuments(ReportDocument.ofReport(fingerprint));
        }
      }
      for (String fingerprint : wanted) {
        if (!present.contains(fingerprint)) {
          writer.deleteDocuments(ReportDocument.ofReport(fingerprint));
          writer.addDocument(ReportDocument.of(source.report(fingerprint), fingerprint));
        }
      }
      writer.setLiveCommitData(
          Map.of(VERSION_KEY, ReportDocument.VERSION, REPORTS_KEY, String.join(" ", wanted))
              .entrySet());
      writer.commit();
    } catch (ThreadInterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (IOException | IllegalArgumentException | IllegalStateException | InternalError e) {
      requireGoingOn();
      throw new IOException("the index cannot be written", e);
    }
  }

  /** Those of an index of this version; one of another version holds nothing of use. */
  private static Set<String> reportsIn(
      @Nullable Iterable<? extends Map.Entry<String, String>> data) {
    Map<String, String> values = new HashMap<>();
    if (data != null) {
      data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    }
    return ReportDocument.VERSION.equals(values.get(VERSION_KEY))
        ? split(values.getOrDefault(REPORTS_KEY, ""))
        : Set.of();
  }

  /** Takes away what is there; Lucene itself would first try to read it. */
  private void clear() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      Files.delete(folder);
    }
    Files.createDirectories(folder);
    try (FSDirectory directory = new MMapDirectory(folder);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String name : directory.listAll()) {
        if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          directory.deleteFile(name);
        }
      }
    }
  }

  private static Set<String> split(String joined) {
    return joined.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(joined.split(" ")));
  }

  /** Lets go of the files. The index may be opened again. */
  @Override
  public void close() {
    Optional<Opened> closing = opened;
    opened = Optional.empty();
    try {
      if (closing.isPresent()) {
        closing.get().reader().close();
      }
    } catch (IOException e) {
      // A reader writes nothing: what could not be let go of now is let go of at the end.
      LOGGER.log(Level.FINE, "the index was not closed", e);
    }
  }
}
