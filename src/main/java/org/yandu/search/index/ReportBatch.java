package org.yandu.search.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.yandu.report.Report;
import org.yandu.search.index.ReportDocument.FoldedBlock;

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
          into.addIndexes(new WithTokens(only, inversion.invert()));
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

  /** The documents as they are kept, with their tokens. */
  private static final class WithTokens extends FilterCodecReader {

    /** Those that are looked up by what stands in them, in the order in which Lucene wants them. */
    private static final List<String> FIELDS = List.of(ReportDocument.REPORT, ReportDocument.TEXT);

    private final InvertedTokens tokens;

    private WithTokens(CodecReader kept, InvertedTokens tokens) {
      super(kept);
      this.tokens = tokens;
    }

    @Override
    public FieldsProducer getPostingsReader() {
      FieldsProducer kept = in.getPostingsReader();
      return new FieldsProducer() {
        @Override
        public Iterator<String> iterator() {
          return FIELDS.iterator();
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
          return field.equals(ReportDocument.TEXT) ? tokens : kept.terms(field);
        }

        @Override
        public int size() {
          return FIELDS.size();
        }

        @Override
        public void checkIntegrity() throws IOException {
          kept.checkIntegrity();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
