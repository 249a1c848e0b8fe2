package org.yandu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yandu.annotation.Annotation;
import org.yandu.cli.ExportChoice.NoSuchValueException;
import org.yandu.export.AnnotationFormat;
import org.yandu.export.WholeFile;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yandu annotations export}: writes annotations, or some of them, in one of many forms. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "导出批注，可只选一些。Exports the annotations, or some of them.",
      "同一选项可写多次，合一即可；不同选项都要符合。" + "One of the values of an option must fit, and all options.",
    })
final class AnnotationsExport implements Callable<Integer> {

  private final YanduCommand root;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "FORMAT",
      description =
          "格式 / format: docx (Word), tasks (Word 任务分解表), xlsx (Excel), markdown, html, csv, jsonld")
  private String format = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "只要这一类别或颜色，如 任务、蓝。Only of this kind or colour.")
  private List<String> kinds = List.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "只要带这个标签的。Only with this tag.")
  private List<String> tags = List.of();

  @Option(
      names = "--part",
      paramLabel = "HEADING",
      description = "只要这一部分的；写标题或其中几个字。Only below a heading with these words.")
  private Optional<String> part = Optional.empty();

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "只要这种形式：高亮、下划线、△、！、书签。Only of this form.")
  private List<String> forms = List.of();

  @Option(
      names = "--report",
      paramLabel = "REPORT",
      description = "只要这份报告的；写名称或其中几个字。Only of a report with these words in its name.")
  private List<String> reports = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "写入文件，不写则打印。The file to write, else prints.")
  private Optional<Path> file = Optional.empty();

  AnnotationsExport(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws LibraryException {
    Optional<AnnotationFormat> known =
        Arrays.stream(AnnotationFormat.values())
            .filter(each -> each.word().equals(format))
            .findFirst();
    if (known.isEmpty()) {
      String words =
          Arrays.stream(AnnotationFormat.values())
              .map(AnnotationFormat::word)
              .collect(Collectors.joining(" "));
      return wrong("没有这种格式：" + format + "；可用：" + words, "no such format; there are: " + words);
    }
    AnnotationFormat form = known.get();
    if (!form.isText() && file.isEmpty()) {
      // A terminal can show no Word document.
      String name = form == AnnotationFormat.XLSX ? "Excel" : "Word";
      return wrong(
          name + " 文件须用 -o 指明写到哪里", "a file of " + name + " needs a file to go to: -o FILE");
    }
    try (OpenLibrary open = OpenLibrary.open(root)) {
      Map<String, Report> all = open.reports();
      List<Annotation> annotations =
          new ExportChoice(
                  all, open.library().annotations().all(), open.library().annotationKinds().all())
              .choose(kinds, tags, part, forms, reports);
      write(form, annotations, all);
      return CommandLineProgram.DONE;
    } catch (NoSuchValueException e) {
      return wrong(e.chinese(), e.english());
    } catch (IOException e) {
      root.err().println(FailureWords.cannotWrite(file.orElse(Path.of(""))));
      return CommandLineProgram.FAILED;
    }
  }

  private void write(
      AnnotationFormat form, List<Annotation> annotations, Map<String, Report> reports)
      throws IOException {
    ZoneId zone = ZoneId.systemDefault();
    if (file.isEmpty()) {
      String text = form.text(annotations, reports, zone);
      root.out().print(text.endsWith("\n") ? text : text + System.lineSeparator());
      return;
    }
    WholeFile.write(file.get(), form.write(annotations, reports, zone));
    root.out().println("已导出 " + annotations.size() + " 条批注：" + file.get());
  }

  private int wrong(String chinese, String english) {
    root.err().println(LibraryFailureWords.lines("YD-E02", chinese, english));
    return CommandLineProgram.WRONG_WORDS;
  }
}
