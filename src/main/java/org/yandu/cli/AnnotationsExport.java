package org.yandu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Author;
import org.yandu.annotation.WebAnnotation;
import org.yandu.cli.ExportChoice.NoSuchValueException;
import org.yandu.export.AnnotationFormat;
import org.yandu.export.WholeFile;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.exchange.ParcelWriter;
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

  private static final String PACKAGE = "package";

  private final YanduCommand root;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "FORMAT",
      description =
          "格式 / format: docx (Word), tasks (Word 任务分解表), xlsx (Excel), markdown, html, csv, jsonld,"
              + " package (.yandu)")
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
      description = "只要这种样式：高亮、下划线、△、！、书签。Only of this form.")
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

  @Option(names = "--with-text", description = "批注包里带上报告全文。A package brings the reports along.")
  private boolean withText;

  AnnotationsExport(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws LibraryException {
    boolean isPackage = format.equals(PACKAGE);
    Optional<AnnotationFormat> known =
        Arrays.stream(AnnotationFormat.values())
            .filter(each -> each.word().equals(format))
            .findFirst();
    if (known.isEmpty() && !isPackage) {
      String words =
          Arrays.stream(AnnotationFormat.values())
              .map(AnnotationFormat::word)
              .collect(Collectors.joining(" ", "", " " + PACKAGE));
      return wrong("没有这种格式：" + format + "；可用：" + words, "no such format; there are: " + words);
    }
    if (withText && !isPackage) {
      return wrong("--with-text 只用于 --as package", "--with-text goes with --as package alone");
    }
    if (!known.map(AnnotationFormat::isText).orElse(false) && file.isEmpty()) {
      // A terminal can show no Word document.
      String name =
          isPackage ? "Yandu" : format.equals(AnnotationFormat.XLSX.word()) ? "Excel" : "Word";
      return wrong(
          name + " 文件须用 -o 指明写到哪里", "a file of " + name + " needs a file to go to: -o FILE");
    }
    try (OpenLibrary open = OpenLibrary.open(root)) {
      Map<String, Report> all = open.reports();
      List<Annotation> annotations =
          new ExportChoice(
                  all, open.library().annotations().all(), open.library().annotationKinds().all())
              .choose(kinds, tags, part, forms, reports);
      if (isPackage) {
        pack(open.library(), annotations);
      } else {
        write(open.library(), known.get(), annotations, all);
      }
      return CommandLineProgram.DONE;
    } catch (NoSuchValueException e) {
      return wrong(e.chinese(), e.english());
    } catch (IOException e) {
      root.err().println(FailureWords.cannotWrite(file.orElse(Path.of(""))));
      return CommandLineProgram.FAILED;
    }
  }

  private void pack(Library library, List<Annotation> annotations)
      throws LibraryException, IOException {
    byte[] content =
        ParcelWriter.write(
            library.exchange().pack(annotations, withText),
            new ProgramVersion().getVersion()[0],
            Author.of(library.settings().get(Author.SETTING).orElse("")),
            Instant.now());
    put(content, annotations.size());
  }

  private void write(
      Library library,
      AnnotationFormat form,
      List<Annotation> annotations,
      Map<String, Report> reports)
      throws LibraryException, IOException {
    ZoneId zone = ZoneId.systemDefault();
    if (form == AnnotationFormat.JSONLD) {
      // With what they were before, so that whoever has them in an older state knows.
      String json = WebAnnotation.writeVersioned(library.exchange().leaving(annotations), reports);
      if (file.isEmpty()) {
        root.out().println(json);
      } else {
        put(json.getBytes(StandardCharsets.UTF_8), annotations.size());
      }
    } else if (file.isEmpty()) {
      String text = form.text(annotations, reports, zone);
      root.out().print(text.endsWith("\n") ? text : text + System.lineSeparator());
    } else {
      put(form.write(annotations, reports, zone), annotations.size());
    }
  }

  private void put(byte[] content, int count) throws IOException {
    Path target = file.orElseThrow();
    WholeFile.write(target, content);
    root.out().println("已导出 " + count + " 条批注：" + target);
  }

  private int wrong(String chinese, String english) {
    root.err().println(LibraryFailureWords.lines("YD-E02", chinese, english));
    return CommandLineProgram.WRONG_WORDS;
  }
}
