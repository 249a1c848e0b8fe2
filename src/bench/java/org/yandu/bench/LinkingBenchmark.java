package org.yandu.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * Finding the terms of the shipped glossary in a text of one megabyte, the report many times over.
 */
@State(Scope.Benchmark)
public class LinkingBenchmark {

  private static final int BYTES = 1_000_000;

  private final Glossary glossary;
  private final Report report;

  /** Builds the text, and sees that the linker finds something in it. */
  public LinkingBenchmark() {
    Ingested shipped = ShippedReports.first();
    glossary = shipped.glossary();
    report = repeated(shipped.report());
    if (new TermLinker(glossary).link(report).isEmpty()) {
      throw new IllegalStateException("nothing was linked");
    }
  }

  /** What the program does, with the linker made anew as it is for each glossary. */
  @Benchmark
  public List<Occurrence> link() {
    return new TermLinker(glossary).link(report);
  }

  /** The plainest way to look for the same terms, as the glossary writes them and not otherwise. */
  @Benchmark
  public int indexOf() {
    String text = report.text();
    int found = 0;
    for (Term term : glossary.terms()) {
      String headword = term.headword();
      int offset = text.indexOf(headword);
      while (offset >= 0) {
        found++;
        offset = text.indexOf(headword, offset + headword.length());
      }
    }
    return found;
  }

  private static Report repeated(Report source) {
    List<String> body =
        source.blocks().stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .map(source::textOf)
            .toList();
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    int bytes = 0;
    for (int next = 0; bytes < BYTES; next++) {
      String paragraph = body.get(next % body.size());
      if (!blocks.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(paragraph);
      blocks.add(new Block(BlockKind.PARAGRAPH, 0, new Range(start, text.length())));
      bytes += paragraph.getBytes(StandardCharsets.UTF_8).length + 1;
    }
    return new Report("", "", source.imprint(), text.toString(), blocks, List.of());
  }
}
