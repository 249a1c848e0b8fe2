package org.yandu.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.MMapDirectory;
import org.yandu.report.ReportSource;

/**
 * The index of many reports, in a folder of its own. Everything in it is derived: whatever is wrong
 * with it, it may be deleted and made again. It may be searched while another thread brings it up
 * to date.
 *
 * <p>It is read through memory maps: a search that is interrupted because the reader has typed on
 * would close the channels that Lucene's other directory reads through.
 */
final class ReportIndex implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(ReportIndex.class.getName());

  private final Path folder;
  private Optional<OpenIndex> opened = Optional.empty();

  ReportIndex(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks at the index on the disk as it is now, every byte of it, and makes it ready for searching
   * if it is sound.
   *
   * @param wanted the fingerprints of the reports it should hold
   * @throws CancellationException if the thread is interrupted
   */
  IndexState open(Set<String> wanted) {
    if (!Files.exists(folder)) {
      close();
      return IndexState.MISSING;
    }
    try {
      return read(wanted);
    } catch (IndexNotFoundException e) {
      close();
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

  private IndexState read(Set<String> wanted) throws IOException {
    DirectoryReader reader = reader();
    try {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      if (!ReportWriter.isCurrent(data)) {
        reader.close();
        close();
        return IndexState.OUTDATED;
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        if (leaf.reader() instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      }
      Set<String> fingerprints = ReportWriter.reports(data);
      replace(Optional.of(new OpenIndex(reader, fingerprints)));
      return fingerprints.equals(wanted) ? IndexState.SOUND : IndexState.STALE;
    } catch (IOException | RuntimeException | InternalError e) {
      reader.close();
      throw e;
    }
  }

  private DirectoryReader reader() throws IOException {
    try (FSDirectory directory = new MMapDirectory(folder)) {
      return DirectoryReader.open(directory);
    }
  }

  /** What was just written by this program need not be looked at byte by byte. */
  private void reopen() throws IOException {
    DirectoryReader reader = reader();
    Set<String> fingerprints = ReportWriter.reports(reader.getIndexCommit().getUserData());
    replace(Optional.of(new OpenIndex(reader, fingerprints)));
  }

  /**
   * The index as it is open now, to be closed by whoever asks for it; nothing if none is open.
   *
   * @see #open(Set)
   */
  synchronized Optional<OpenIndex> current() {
    return opened.flatMap(OpenIndex::again);
  }

  /**
   * Brings the index on the disk up to date: what is not wanted goes, what is missing comes, and
   * can be searched as it comes.
   *
   * @param wanted the fingerprints of the reports it should hold
   * @param source where they are
   * @param progress told of it; may stop it
   * @param <X> what goes wrong there
   * @throws X if a report cannot be read; what was finished by then is kept
   * @throws IOException if the index cannot be written, or another program is writing it
   * @throws CancellationException if the thread is interrupted, or progress says so; what was
   *     finished by then is kept
   */
  <X extends Exception> void update(
      Set<String> wanted, ReportSource<X> source, IndexProgress progress) throws IOException, X {
    ReportWriter.write(folder, OpenMode.APPEND, wanted, source, progress, this::reopen);
  }

  /** Makes the index anew, whatever was there, likewise. */
  <X extends Exception> void rebuild(
      Set<String> wanted, ReportSource<X> source, IndexProgress progress) throws IOException, X {
    close();
    clear();
    ReportWriter.write(folder, OpenMode.CREATE, wanted, source, progress, this::reopen);
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

  /** Lets go of the files once no search uses them. The index may be opened again. */
  @Override
  public void close() {
    replace(Optional.empty());
  }

  private void replace(Optional<OpenIndex> by) {
    Optional<OpenIndex> before;
    synchronized (this) {
      before = opened;
      opened = by;
    }
    try {
      if (before.isPresent()) {
        before.get().close();
      }
    } catch (IOException e) {
      // A reader writes nothing: what could not be let go of now is let go of at the end.
      LOGGER.log(Level.FINE, "the index was not closed", e);
    }
  }
}
