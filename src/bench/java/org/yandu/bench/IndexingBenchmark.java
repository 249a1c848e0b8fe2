package org.yandu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.search.index.Finder;
import org.yandu.search.index.IndexState;

/** Making the index on disk for a thousand paragraphs, the shipped report's many times over. */
@State(Scope.Benchmark)
public class IndexingBenchmark {

  private static final int PARAGRAPHS = 1000;

  private final Path own = ProjectFiles.newFolder("index");
  private final Path plain = ProjectFiles.newFolder("plain");
  private final List<String> paragraphs = paragraphs(ShippedReports.first().report());
  private final ReportShelf shelf =
      new ReportShelf(List.of(ScaleReports.report("", String.join("\n", paragraphs))));

  /** What the program does: strings of any length can be found exactly afterwards. */
  @Benchmark
  public void index() throws IOException {
    try (Finder<IOException> finder = new Finder<>(own, shelf)) {
      if (finder.rebuild() != IndexState.SOUND) {
        throw new IOException("no index in " + own);
      }
    }
  }

  /** What Lucene does of itself: each Chinese character is a word. */
  @Benchmark
  public void lucene() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (Directory directory = new MMapDirectory(plain);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (String paragraph : paragraphs) {
        Document document = new Document();
        document.add(new TextField("text", paragraph, Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static List<String> paragraphs(Report report) {
    List<String> body =
        report.blocks().stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .map(report::textOf)
            .toList();
    List<String> repeated = new ArrayList<>();
    for (int next = 0; next < PARAGRAPHS; next++) {
      repeated.add(body.get(next % body.size()));
    }
    return repeated;
  }
}
