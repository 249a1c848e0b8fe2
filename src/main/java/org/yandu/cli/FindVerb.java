package org.yandu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.cli.FindAnswer.Found;
import org.yandu.cli.FindAnswer.Noted;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ReportReader;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.ReportName;
import org.yandu.report.Citation;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.search.Expansion;
import org.yandu.search.Frequency;
import org.yandu.search.Hit;
import org.yandu.search.NoteHit;
import org.yandu.search.Problem;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.ReportFrequency;
import org.yandu.search.TextScan;
import org.yandu.search.index.IndexProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yandu find QUERY [FILE…]}: every hit, in the files or the whole library. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "查找文字，不计引号、全半角、空格之别。Prints every hit.",
    footer = {
      "",
      "几个词先按相连的一串找，没有才找同段都有的；直接找同段都有的，写作 A AND B。",
      "以“-”开头的查找，前面写 -- 。",
      "Several words are looked for as one string first, then as words of one paragraph,",
      "which A AND B asks for at once. Write -- before a query that begins with a minus."
    })
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

  @Option(names = "--frequency", description = "只数各报告、各部分各有多少处。Counts by report and part instead.")
  private boolean frequency;

  /** How many reports are left out because they do not tell the year that is asked for. */
  private int undated;

  /** Every report that is looked through, nothing in it counted yet. */
  private final List<ReportFrequency> reports = new ArrayList<>();

  FindVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IngestException, LibraryException {
    FindAnswer answer = files.isEmpty() ? inLibrary() : inFiles();
    Query query = answer.query();
    root.out().println(print(answer));
    if (!json && undated > 0) {
      root.out().println(undated + " 份无年份的报告未查");
    }
    if (query.isMeaningless()) {
      root.err()
          .println(
              LibraryFailureWords.lines(
                  "YD-F01",
                  "要查找的只有空格或引号，不算查找内容",
                  "nothing but spaces or quotation marks: there is nothing to find"));
      return CommandLineProgram.WRONG_WORDS;
    }
    if (answer.meant().isEmpty() && query.problem().isPresent()) {
      root.err().println(wrong(query, query.problem().get()));
      return CommandLineProgram.WRONG_WORDS;
    }
    return CommandLineProgram.DONE;
  }

  private String print(FindAnswer answer) {
    if (frequency) {
      return json
          ? Json.of(FrequencyPrint.json(answer.found(), reports))
          : FrequencyPrint.of(answer, reports);
    }
    return json ? answer.json() : FindPrint.of(answer);
  }

  /** The string stands nowhere, and its signs cannot be obeyed. */
  private static String wrong(Query query, Problem problem) {
    String place = FindPrint.marked(query.input(), problem.place());
    return switch (problem.kind()) {
      case NOT_CLOSED -> wrong(place, "括号没有配对", "a parenthesis lacks its other half");
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
      case UNKNOWN_VALUE ->
          wrong(
              place,
              "没有这样的值；类有正文、词条、批注，年是四位数字或起止两年，颜色是批注类别的名称",
              "there is no such value; kinds are body, entry and note, years have four digits, "
                  + "colours are named as the kinds of annotations are");
      case MISPLACED_FILTER ->
          wrong(
              place,
              "范围不能与 OR、“-”、“近:”连用，请单独写",
              "a filter cannot be joined by OR, a minus or near:; write it on its own");
      case TOO_DEEP ->
          wrong(place, "括号套得太深，最多 50 层", "parentheses are nested too deeply; 50 levels at most");
      case ONLY_FILTERS -> wrong(place, "只写了范围，没有写要找的字", "only filters are given, nothing to find");
    };
  }

  private static String wrong(String place, String chinese, String english) {
    return LibraryFailureWords.lines("YD-F02", place + "：" + chinese, place + ": " + english);
  }

  private FindAnswer inFiles() throws IngestException {
    List<InFile> scans = new ArrayList<>();
    List<Glossary> glossaries = new ArrayList<>();
    for (Path file : files) {
      Ingested read = ReportReader.read(file);
      Report report = read.report();
      scans.add(new InFile(file.toString(), report, TextScan.of(report)));
      glossaries.add(read.glossary());
      reports.add(
          new ReportFrequency(
              file.toString(),
              report.title(),
              report.imprint(),
              new Frequency(0, report.text().length())));
    }
    Query wider = including(Query.parse(input, AnnotationKind.BUILT_IN), glossaries);
    undated = wider.undated(reports.stream().map(ReportFrequency::imprint).toList());
    FindAnswer answer =
        new Expansion<RuntimeException>(
                wider, spoken -> scans.forEach(each -> each.scan().tell(spoken)))
            .first(meant -> FindAnswer.of(wider, meant, inFiles(meant, scans), List.of()))
            .orElseGet(() -> FindAnswer.nothing(wider));
    Set<String> found = answer.found().stream().map(Found::name).collect(Collectors.toSet());
    reports.removeIf(
        report ->
            !found.contains(report.fingerprint())
                && !admits(wider, report.title(), report.imprint()));
    return answer;
  }

  /** Whether a report may be looked through; of one that may not, a count says nothing. */
  private static boolean admits(Query query, String title, Imprint imprint) {
    return query.interpretations().stream()
        .allMatch(meant -> meant.filters().admitReport(title, imprint));
  }

  private static List<Found> inFiles(Interpretation meant, List<InFile> files) {
    List<Found> found = new ArrayList<>();
    for (InFile file : files) {
      // A file has no annotations.
      for (Hit hit : meant.filters().keepMarked(file.scan().find(meant), List.of())) {
        found.add(new Found(file.name(), file.report(), hit));
      }
    }
    return found;
  }

  private Query including(Query query, List<Glossary> glossaries) {
    return aliases ? query.including(Writings.of(glossaries).others(query.words()), true) : query;
  }

  private FindAnswer inLibrary() throws LibraryException {
    try (OpenLibrary open = OpenLibrary.open(root)) {
      Query query = Query.parse(input, open.library().annotationKinds().all());
      Query wider = including(query, aliases ? open.glossaries() : List.of());
      open.finder().refresh(IndexProgress.NONE);
      undated =
          wider.undated(
              open.library().reports().names().values().stream().map(ReportName::imprint).toList());
      FindAnswer answer =
          new Expansion<>(wider, open.finder().vocabulary())
              .first(meant -> inLibrary(wider, meant, open))
              .orElseGet(() -> FindAnswer.nothing(wider));
      if (frequency) {
        compare(answer, open.library());
      }
      return answer;
    }
  }

  private static Optional<FindAnswer> inLibrary(Query query, Interpretation meant, OpenLibrary open)
      throws LibraryException {
    List<Annotation> annotations = open.library().annotations().all();
    List<Hit> hits = meant.filters().keepMarked(open.finder().find(meant), annotations);
    Map<String, Report> reports = new LinkedHashMap<>();
    List<Found> found = new ArrayList<>();
    for (Hit hit : hits) {
      Report report = reports.get(hit.report());
      if (report == null) {
        report = open.library().reports().forPassages(hit.report());
        reports.put(hit.report(), report);
      }
      found.add(new Found(hit.report(), report, hit));
    }
    Map<String, ReportName> names = open.library().reports().names();
    List<Noted> notes = new ArrayList<>();
    for (NoteHit hit : NoteHit.find(meant, annotations)) {
      ReportName name = names.get(hit.annotation().report());
      if (name != null
          && !hit.places().isEmpty()
          && meant.filters().admitReport(name.title(), name.imprint())) {
        notes.add(new Noted(Citation.name(name.title(), name.imprint()), hit));
      }
    }
    return FindAnswer.of(query, meant, found, notes);
  }

  /** A file that is looked through, by the name it was given. */
  private record InFile(String name, Report report, TextScan scan) {}

  /** Beside the reports in which something was found, other years of their places. */
  private void compare(FindAnswer answer, Library library) throws LibraryException {
    Map<String, Integer> counts = new HashMap<>();
    answer.found().forEach(each -> counts.merge(each.name(), 1, Integer::sum));
    List<ReportFrequency> looked = new ArrayList<>();
    for (Map.Entry<String, ReportName> each : library.reports().names().entrySet()) {
      ReportName report = each.getValue();
      int count = counts.getOrDefault(each.getKey(), 0);
      if (count > 0 || admits(answer.query(), report.title(), report.imprint())) {
        looked.add(
            new ReportFrequency(
                each.getKey(),
                report.title(),
                report.imprint(),
                new Frequency(count, report.length())));
      }
    }
    reports.addAll(ReportFrequency.compared(looked, ""));
  }
}
