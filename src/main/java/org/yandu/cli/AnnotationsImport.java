package org.yandu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.TextFile;
import org.yandu.library.Homes;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.Merge;
import org.yandu.library.ReportName;
import org.yandu.library.exchange.Parcel;
import org.yandu.library.exchange.ParcelException;
import org.yandu.library.exchange.ParcelReader;
import org.yandu.report.Citation;
import org.yandu.text.Folding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yandu annotations import}: takes in annotations from colleagues and other programs. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "导入批注：.yandu 包、W3C JSON-LD、Zotero 或 Hypothesis 的 JSON、Kindle 的 My Clippings.txt。",
      "格式自动识别；不重复，不覆盖。Imports annotations; the format is recognized; nothing is overwritten."
    })
final class AnnotationsImport implements Callable<Integer> {

  private final YanduCommand root;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "REPORT",
      description = "属于这份报告；写名称或其中几个字。They belong to the report with these words in its name.")
  private Optional<String> report = Optional.empty();

  @Option(names = "--json", description = "输出 JSON。Prints JSON.")
  private boolean json;

  AnnotationsImport(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call()
      throws IngestException, LibraryException, WebAnnotationException, ParcelException {
    // What is no such file is found out before a library is made.
    Optional<Parcel> packed =
        ParcelReader.isPackage(file) ? Optional.of(ParcelReader.read(file)) : Optional.empty();
    String text = packed.isPresent() ? "" : TextFile.read(file);
    try (OpenLibrary open = OpenLibrary.open(root)) {
      Library library = open.library();
      Optional<String> wished = Optional.empty();
      if (report.isPresent()) {
        List<String> named = named(report.get(), library.reports().names());
        if (named.size() != 1) {
          return wrong(named.isEmpty());
        }
        wished = Optional.of(named.getFirst());
      }
      Parcel parcel = packed.isPresent() ? packed.get() : library.exchange().read(text);
      Merge merge = library.exchange().take(parcel, new Homes.Wish(wished, Optional.empty()));
      root.out().println(json ? MergePrint.json(merge) : MergePrint.summary(merge));
      if (!json) {
        MergePrint.problems(merge).forEach(root.err()::println);
      }
      return CommandLineProgram.DONE;
    }
  }

  private static List<String> named(String word, Map<String, ReportName> reports) {
    String key = Folding.key(word);
    return reports.entrySet().stream()
        .filter(
            each ->
                each.getKey().equals(word)
                    || (!key.isEmpty()
                        && Folding.key(
                                Citation.name(each.getValue().title(), each.getValue().imprint()))
                            .contains(key)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private int wrong(boolean none) {
    root.err()
        .println(
            LibraryFailureWords.lines(
                "YD-E02",
                (none ? "没有这份报告：" : "不止一份报告叫这个：") + report.orElse(""),
                (none ? "no such report: " : "more than one report is called so: ")
                    + report.orElse("")));
    return CommandLineProgram.WRONG_WORDS;
  }
}
