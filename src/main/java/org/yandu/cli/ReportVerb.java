package org.yandu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.glossary.Term;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.report.Block;
import org.yandu.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yandu report FILE}: the report as understood. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "显示读懂的报告。Prints the report as understood.")
final class ReportVerb implements Callable<Integer> {

  private final YanduCommand root;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "报告文件。The report's file.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--json", description = "供程序读取。For programs.")
  private boolean json;

  ReportVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IngestException {
    Ingested read = Documents.read(file);
    root.out().println(json ? Json.of(ReportJson.of(read)) : ReportPrint.of(read));
    return CommandLineProgram.DONE;
  }

  /** The form of {@code report --json}; the names of its parts are part of the contract. */
  private record ReportJson(
      String title, String subtitle, int pages, List<BlockJson> blocks, List<EntryJson> glossary) {

    static ReportJson of(Ingested read) {
      Report report = read.report();
      return new ReportJson(
          report.title(),
          report.subtitle(),
          report.pages(),
          report.blocks().stream().map(block -> BlockJson.of(report, block)).toList(),
          read.glossary().terms().stream().map(EntryJson::of).toList());
    }
  }

  private record BlockJson(String kind, int level, int page, int start, int end, String text) {

    static BlockJson of(Report report, Block block) {
      int start = block.range().start();
      return new BlockJson(
          block.kind().jsonName(),
          block.level(),
          report.pageAt(start),
          start,
          block.range().end(),
          report.textOf(block));
    }
  }

  private record EntryJson(int number, String term, String definition) {

    static EntryJson of(Term term) {
      return new EntryJson(term.number(), term.headword(), term.definition());
    }
  }
}
