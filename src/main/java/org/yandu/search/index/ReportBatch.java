package org.yandu.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.yandu.report.Report;
import org.yandu.search.index.ReportDocument.FoldedBlock;
import org.yandu.search.places.WithTokens;

/**
 * Some reports that go into an index together, as a segment of their own. What is kept of each
 * document is put by Lucene into an index in memory, which is small; the tokens, which are nearly
 * everything, are sorted here. For use by one thread, one batch after the other.
 */
final class ReportBatch {

  private final Inversion inversion = new Inversion();

  /**
   * Puts reports into an index.
   *
   * @param reports by fingerprint
   * @throws CancellationException if the thread is interrupted
   */
  void write(Map<String, Report> reports, IndexWriter into) throws IOException {
    inversion.clear();
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
      try (IndexWriter kept = new IndexWriter(memory, inMemory())) {
        for (Map.Entry<String, Report> report : reports.entrySet()) {
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
          }
          for (ReportDocument document : ReportDocument.of(report.getValue(), report.getKey())) {
            kept.addDocument(document.kept());
            inversion.beginDocument();
            for (FoldedBlock block : document.blocks()) {
              inversion.add(block.text().folded());
            }
          }
        }
      }
      if (inversion.documents() > 0) {
        try (DirectoryReader reader = DirectoryReader.open(memory)) {
          CodecReader only = (CodecReader) reader.leaves().getFirst().reader();
          into.addIndexes(new WithTokens(only, ReportDocument.TEXT, inversion.invert()));
        }
      }
    }
  }

  /** Writes one segment. */
  private static IndexWriterConfig inMemory() {
    return new IndexWriterConfig()
        .setMergeScheduler(new SerialMergeScheduler())
        .setRAMBufferSizeMB(IndexWriterConfig.DEFAULT_RAM_PER_THREAD_HARD_LIMIT_MB);
  }
}
