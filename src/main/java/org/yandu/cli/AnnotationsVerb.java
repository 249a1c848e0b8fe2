package org.yandu.cli;

import java.util.concurrent.Callable;
import org.yandu.library.LibraryException;
import picocli.CommandLine.Command;

/**
 * {@code yandu annotations}: lists annotations; {@link AnnotationsExport} and {@link
 * AnnotationsImport} send and fetch them.
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
}
