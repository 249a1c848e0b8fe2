package org.yandu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ReportReader;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.search.Expansion;
import org.yandu.search.FoundPassage;
import org.yandu.search.Hit;
import org.yandu.search.Problem;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.TextScan;
import org.yandu.search.index.IndexProgress;
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

  @Option(
      names = "--aliases",
      description = "输入的是词条或别名时，也找它的其他写法。Finds a term by its other names as well.")
  private boolean aliases;

  @Option(names = "--json", description = "供程序读取。For programs.")
  private boolean json;

  FindVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IngestException, LibraryException {
    Query query = Query.parse(input);
    Answer answer = files.isEmpty() ? inLibrary(query) : inFiles(query);
    root.out().println(json ? answer.json() : FindPrint.of(answer));
    if (query.isMeaningless()) {
      root.err()
          .println(
              LibraryFailureWords.lines(
                  "YD-F01",
                  "要查找的只有空格或引号，不算查找内容",
                  "nothing but spaces or quotation marks: there is nothing to find"));
      return CommandLineProgram.WRONG_WORDS;
    }
    if (answer.found().isEmpty() && query.problem().isPresent()) {
      root.err().println(wrong(query, query.problem().get()));
      return CommandLineProgram.WRONG_WORDS;
    }
    return CommandLineProgram.DONE;
  }

  /** The string stands nowhere, and its signs cannot be obeyed. */
  private static String wrong(Query query, Problem problem) {
    String place = problem.place().of(query.input());
    return switch (problem.kind()) {
      case NOT_CLOSED -> wrong(place, "括号没有配对", "a parenthesis is not closed");
      case NOTHING_INSIDE ->
          wrong(place, "括号里没有可找的字", "there is nothing to find in the parentheses");
      case LACKS_WORD -> wrong(place, "前后缺少要找的词", "a word is missing before or after");
      case LACKS_NUMBER ->
          wrong(place, "“近:”后面要写 0 到 500 的数", "a number from 0 to 500 must follow near:");
      case ONLY_WITHOUT ->
          wrong(place, "只写了不要的，没有写要找的", "only what to leave out is given, nothing to find");
      case MISPLACED_MINUS ->
          wrong(place, "“-”只能放在一个词或括号之前", "a minus stands only before a word or a parenthesis");
      case LACKS_VALUE -> wrong(place, "冒号后面没有写内容", "nothing is written after the colon");
      case UNKNOWN_VALUE -> wrong(place, "没有这样的值", "there is no such value");
      case ONLY_FILTERS -> wrong(place, "只写了范围，没有写要找的字", "only filters are given, nothing to find");
    };
  }

  private static String wrong(String place, String chinese, String english) {
    return LibraryFailureWords.lines("YD-F02", place + "：" + chinese, place + ": " + english);
  }

  private Answer inFiles(Query query) throws IngestException {
    List<InFile> scans = new ArrayList<>();
    List<Glossary> glossaries = new ArrayList<>();
    for (Path file : files) {
      Ingested read = ReportReader.read(file);
      scans.add(new InFile(file.toString(), read.report(), TextScan.of(read.report())));
      glossaries.add(read.glossary());
    }
    Query wider = including(query, glossaries);
    return new Expansion<RuntimeException>(
            wider, spoken -> scans.forEach(each -> each.scan().tell(spoken)))
        .first(meant -> Answer.of(wider, meant, inFiles(meant, scans)))
        .orElseGet(() -> Answer.nothing(wider));
  }

  private static List<Found> inFiles(Interpretation meant, List<InFile> files) {
    List<Found> found = new ArrayList<>();
    for (InFile file : files) {
      for (Hit hit : file.scan().find(meant)) {
        found.add(new Found(file.name(), file.report(), hit));
      }
    }
    return found;
  }

  private Query including(Query query, List<Glossary> glossaries) {
    return aliases ? query.including(Writings.of(glossaries).others(query.input()), true) : query;
  }

  private Answer inLibrary(Query query) throws LibraryException {
    try (OpenLibrary open = OpenLibrary.open(root.library())) {
      Query wider = including(query, aliases ? open.glossaries() : List.of());
      open.finder().refresh(IndexProgress.NONE);
      return new Expansion<>(wider, open.finder().vocabulary())
          .first(meant -> Answer.of(wider, meant, inLibrary(meant, open)))
          .orElseGet(() -> Answer.nothing(wider));
    }
  }

  private static List<Found> inLibrary(Interpretation meant, OpenLibrary open)
      throws LibraryException {
    Map<String, Report> reports = new LinkedHashMap<>();
    List<Found> found = new ArrayList<>();
    for (Hit hit : open.finder().find(meant)) {
      Report report = reports.get(hit.report());
      if (report == null) {
        report = open.library().reports().report(hit.report());
        reports.put(hit.report(), report);
      }
      found.add(new Found(hit.report(), report, hit));
    }
    return found;
  }

  /** A file that is looked through, by the name it was given. */
  private record InFile(String name, Report report, TextScan scan) {}

  /**
   * What was found.
   *
   * @param meant what of the query was found; nothing if nothing was
   */
  record Answer(Query query, Optional<Interpretation> meant, List<Found> found) {

    static Answer nothing(Query query) {
      return new Answer(query, Optional.empty(), List.of());
    }

    static Optional<Answer> of(Query query, Interpretation meant, List<Found> found) {
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(new Answer(query, Optional.of(meant), found));
    }

    String json() {
      List<HitJson> hits = found.stream().map(HitJson::of).toList();
      Optional<Interpretation> other = meant.filter(each -> !each.forms().isEmpty());
      return other.isPresent()
          ? Json.of(
              new OtherwiseJson(
                  query.input(),
                  other.get().way().name().toLowerCase(Locale.ROOT),
                  other.get().forms(),
                  hits.size(),
                  hits))
          : Json.of(new FindJson(query.input(), hits.size(), hits));
    }
  }

  /**
   * A hit, and in what.
   *
   * @param name of the report: the file as it was named, or the fingerprint in the library
   */
  record Found(String name, Report report, Hit hit) {}

  /** The form of {@code find --json}; the names of its parts are part of the contract. */
  private record FindJson(String query, int count, List<HitJson> hits) {}

  /** The same where other strings were found, since what was typed stands nowhere. */
  private record OtherwiseJson(
      String query, String reading, List<String> forms, int count, List<HitJson> hits) {}

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
