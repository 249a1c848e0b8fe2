package org.yandu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.glossary.exchange.TermFormat;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yandu terms FILE}: each entry, and where the body mentions it. */
@Command(
    name = "terms",
    mixinStandardHelpOptions = true,
    description = "显示词条及其在正文中的出处。Prints each entry and where the body mentions it.")
final class TermsVerb implements Callable<Integer> {

  private final YanduCommand root;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "报告文件。The report's file.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--glossary",
      paramLabel = "CSV",
      description = {
        "词条表：序号,词条,别名,释义；也可以是 TBX。",
        "A table of entries: number,term,aliases,definition; or TBX. It corrects and adds."
      })
  private Optional<Path> table = Optional.empty();

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = {
        "把词条写成文件：.csv 或 .tbx（TBX-Basic）。",
        "Writes the entries to a file instead: .csv or .tbx (TBX-Basic)."
      })
  private Optional<Path> export = Optional.empty();

  @Option(names = "--json", description = "供程序读取。For programs.")
  private boolean json;

  TermsVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IngestException {
    Ingested read = Documents.read(file);
    Glossary glossary = read.glossary();
    if (table.isPresent()) {
      glossary = glossary.correctedBy(GlossaryTable.read(table.get(), root.err()));
    }
    if (export.isPresent()) {
      return export(export.get(), read, glossary);
    }
    List<Occurrence> occurrences = new TermLinker(glossary).link(read.report());
    root.out()
        .println(
            json
                ? Json.of(TermsJson.of(read.report(), glossary, occurrences))
                : TermsPrint.of(read.report(), glossary, occurrences));
    return CommandLineProgram.DONE;
  }

  private int export(Path to, Ingested read, Glossary glossary) {
    TermFormat format =
        TermsExport.format(to)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "the name of " + to + " must end in .csv or .tbx"));
    try {
      TermsExport.write(to, format, Citation.name(read.report()), read.glossary(), glossary);
    } catch (IOException e) {
      root.err().println(FailureWords.cannotWrite(to));
      return CommandLineProgram.FAILED;
    }
    root.out().println("已导出 " + glossary.terms().size() + " 条词条：" + to);
    return CommandLineProgram.DONE;
  }

  /** The form of {@code terms --json}; the names of its parts are part of the contract. */
  private record TermsJson(List<TermJson> terms) {

    static TermsJson of(Report report, Glossary glossary, List<Occurrence> occurrences) {
      return new TermsJson(
          glossary.terms().stream().map(term -> TermJson.of(report, term, occurrences)).toList());
    }
  }

  private record TermJson(
      int number,
      String term,
      String definition,
      List<String> aliases,
      List<OccurrenceJson> occurrences) {

    static TermJson of(Report report, Term term, List<Occurrence> all) {
      return new TermJson(
          term.number(),
          term.headword(),
          term.definition(),
          term.aliases(),
          all.stream()
              .filter(occurrence -> occurrence.term().equals(term))
              .map(occurrence -> OccurrenceJson.of(report, occurrence.range()))
              .toList());
    }
  }

  private record OccurrenceJson(int start, int end, int page, String surface, String context) {

    static OccurrenceJson of(Report report, Range range) {
      String text = report.text();
      return new OccurrenceJson(
          range.start(),
          range.end(),
          report.pageAt(range.start()),
          range.of(text),
          Sentence.around(text, range).of(text));
    }
  }
}
