package org.yandu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yandu terms FILE}: each entry, and where the body mentions it. */
@Command(
    name = "terms",
    mixinStandardHelpOptions = true,
    description = "显示词条及其在正文中的出处。Prints each entry and where the body mentions it.")
final class TermsVerb implements Callable<Integer> {

  private final YanduCommand root;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "报告文件。The report's file.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--glossary",
      paramLabel = "CSV",
      description = {
        "词条表：序号,词条,别名,释义。",
        "A table of entries: number,term,aliases,definition. It corrects and adds."
      })
  private Optional<Path> table = Optional.empty();

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
    List<Occurrence> occurrences = new TermLinker(glossary).link(read.report());
    root.out()
        .println(
            json
                ? Json.of(TermsJson.of(read.report(), glossary, occurrences))
                : TermsPrint.of(read.report(), glossary, occurrences));
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
