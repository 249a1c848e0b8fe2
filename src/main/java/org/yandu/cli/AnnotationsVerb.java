package org.yandu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.WebAnnotation;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.TextFile;
import org.yandu.library.LibraryException;
import org.yandu.library.Merge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code yandu annotations}: lists and imports annotations; {@link AnnotationsExport} exports them.
 */
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

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "导入批注（W3C JSON-LD），不覆盖已有的。Imports annotations; overwrites none.")
  int importFrom(@Parameters(paramLabel = "FILE") Path file)
      throws IngestException, LibraryException, WebAnnotationException {
    String json = TextFile.read(file);
    try (OpenLibrary open = OpenLibrary.open(root)) {
      List<Annotation> annotations = WebAnnotation.read(json, open.reports());
      Merge merge = open.library().annotations().merge(annotations);
      root.out()
          .println(
              "共 "
                  + annotations.size()
                  + " 条：新增 "
                  + merge.added().size()
                  + "，已有 "
                  + merge.present().size()
                  + "，同号而内容不同（保留原有） "
                  + merge.differing().size()
                  + "，原文中找不到 "
                  + merge.unplaced().size()
                  + "，所属报告不在资料库 "
                  + merge.unknown().size());
      report(merge.differing(), "保留原有", "kept as it was");
      report(merge.unplaced(), "原文中找不到，未导入", "passage not found; left out");
      report(merge.unknown(), "所属报告不在资料库，未导入", "its report is not in the library; left out");
      return CommandLineProgram.DONE;
    }
  }

  private void report(List<Annotation> annotations, String chinese, String english) {
    for (Annotation annotation : annotations) {
      root.err().println("yandu: " + annotation.id() + "  " + chinese + " / " + english);
    }
  }
}
