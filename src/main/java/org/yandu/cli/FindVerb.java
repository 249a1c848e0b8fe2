package org.yandu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.ReportReader;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.search.FoundPassage;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.TextScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yandu find QUERY [FILE…]}: every hit, in the files or the whole library. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "查找文字，不计引号、全半角、空格之别。Prints every hit.")
final class FindVerb implements Callable<Integer> {

  private final YanduCommand root;

  @Parameters(index = "0", paramLabel = "QUERY", description = "要查找的文字。What to find.")
  private String input = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "在这些文件中查找；不写则查找整个资料库。The files to look in; else the whole library.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "供程序读取。For programs.")
  private boolean json;

  FindVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IngestException, LibraryException {
    Query query = Query.parse(input);
    List<Found> found = files.isEmpty() ? inLibrary(query) : inFiles(query);
    root.out().println(json ? Json.of(FindJson.of(query, found)) : FindPrint.of(found));
    if (query instanceof Query.Meaningless) {
      root.err()
          .println(
              LibraryFailureWords.lines(
                  "YD-F01",
                  "要查找的只有空格或引号，不算查找内容",
                  "nothing but spaces or quotation marks: there is nothing to find"));
      return CommandLineProgram.WRONG_WORDS;
    }
    return CommandLineProgram.DONE;
  }

  private List<Found> inFiles(Query query) throws IngestException {
    List<Found> found = new ArrayList<>();
    for (Path file : files) {
      Report report = ReportReader.read(file).report();
      for (Hit hit : TextScan.of(report).find(query)) {
        found.add(new Found(file.toString(), report, hit));
      }
    }
    return found;
  }

  private List<Found> inLibrary(Query query) throws LibraryException {
    try (OpenLibrary open = OpenLibrary.open(root.library())) {
      Map<String, Report> reports = new LinkedHashMap<>();
      List<Found> found = new ArrayList<>();
      for (Hit hit : open.finder().find(query)) {
        Report report = reports.get(hit.report());
        if (report == null) {
          report = open.library().reports().report(hit.report());
          reports.put(hit.report(), report);
        }
        found.add(new Found(hit.report(), report, hit));
      }
      return found;
    }
  }

  /**
   * A hit, and in what.
   *
   * @param name of the report: the file as it was named, or the fingerprint in the library
   */
  record Found(String name, Report report, Hit hit) {}

  /** The form of {@code find --json}; the names of its parts are part of the contract. */
  private record FindJson(String query, int count, List<HitJson> hits) {

    static FindJson of(Query query, List<Found> found) {
      return new FindJson(query.input(), found.size(), found.stream().map(HitJson::of).toList());
    }
  }

  private record HitJson(
      String report,
      int start,
      int end,
      int page,
      List<String> path,
      String surface,
      String context) {

    static HitJson of(Found found) {
      FoundPassage snippet = FoundPassage.of(found.report(), found.hit().range());
      return new HitJson(
          found.name(),
          snippet.range().start(),
          snippet.range().end(),
          snippet.page(),
          snippet.path(),
          snippet.surface(),
          snippet.context());
    }
  }
}
