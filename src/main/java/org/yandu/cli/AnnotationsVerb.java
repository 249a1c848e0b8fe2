package org.yandu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.WebAnnotation;
import org.yandu.export.AnnotationDocument;
import org.yandu.export.AnnotationMarkdown;
import org.yandu.export.AnnotationTable;
import org.yandu.export.WholeFile;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yandu annotations}: lists, exports and imports annotations. */
@Command(
    name = "annotations",
    mixinStandardHelpOptions = true,
    description = "列出、导出、导入批注。Lists, exports and imports annotations.")
final class AnnotationsVerb implements Callable<Integer> {

  private final YanduCommand root;

  AnnotationsVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws LibraryException {
    try (OpenLibrary open = OpenLibrary.open(root)) {
      root.out().println(AnnotationsPrint.of(open.library().annotations().all(), open.reports()));
      return CommandLineProgram.DONE;
    }
  }

  /** The forms in which annotations leave; their names are written as on the command line. */
  enum Form {
    markdown,
    csv,
    jsonld,
    docx
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "导出批注。Exports the annotations.")
  int export(
      @Option(
              names = "--as",
              required = true,
              paramLabel = "FORMAT",
              description = "格式 / format: $${COMPLETION-CANDIDATES}")
          Form form,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "写入文件，不写则打印。The file to write, else prints.")
          Optional<Path> file)
      throws LibraryException {
    if (form == Form.docx && file.isEmpty()) {
      // A terminal can show no Word document.
      root.err().println("yandu: Word 文件须用 -o 指明写到哪里");
      root.err().println("yandu: a Word document needs a file to go to: -o FILE");
      return CommandLineProgram.WRONG_WORDS;
    }
    try (OpenLibrary open = OpenLibrary.open(root)) {
      List<Annotation> annotations = open.library().annotations().all();
      byte[] content = content(form, file.isPresent(), annotations, open.reports());
      if (file.isEmpty()) {
        String text = new String(content, StandardCharsets.UTF_8);
        root.out().print(text.endsWith("\n") ? text : text + System.lineSeparator());
        return CommandLineProgram.DONE;
      }
      WholeFile.write(file.get(), content);
      root.out().println("已导出 " + annotations.size() + " 条批注：" + file.get());
      return CommandLineProgram.DONE;
    } catch (IOException e) {
      root.err()
          .println(
              LibraryFailureWords.lines(
                  "YD-E01",
                  "无法写入文件：" + file.map(Path::toString).orElse(""),
                  "the file cannot be written: " + file.map(Path::toString).orElse("")));
      return CommandLineProgram.FAILED;
    }
  }

  private static byte[] content(
      Form form, boolean inFile, List<Annotation> annotations, Map<String, Report> reports) {
    return switch (form) {
      case markdown -> utf8(AnnotationMarkdown.of(annotations, reports, ZoneId.systemDefault()));
      // Excel takes a table for UTF-8 only when it begins with a byte order mark.
      case csv -> utf8((inFile ? "\uFEFF" : "") + AnnotationTable.of(annotations, reports));
      case jsonld -> utf8(WebAnnotation.write(annotations, reports));
      case docx -> AnnotationDocument.of(annotations, reports);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
