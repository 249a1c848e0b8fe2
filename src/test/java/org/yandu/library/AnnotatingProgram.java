package org.yandu.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.report.Report;

/**
 * A program that annotates until it is killed: after each save has returned, and not before, it
 * prints the annotation's name on a line.
 */
final class AnnotatingProgram {

  private AnnotatingProgram() {}

  /** Starts it, to make so many annotations at most. */
  static Process start(Path library, int annotations) throws IOException {
    return JavaProgram.start(
        AnnotatingProgram.class, List.of(), library.toString(), Integer.toString(annotations));
  }

  /**
   * Annotates.
   *
   * @param args the library's folder, and how many annotations to make at most
   */
  public static void main(String[] args) throws LibraryException {
    Report report = Samples.report();
    try (Library library = Library.open(Path.of(args[0]))) {
      library.reports().add(report, Samples.GLOSSARY, "");
      for (int made = 0; made < Integer.parseInt(args[1]); made++) {
        Annotation annotation = Samples.annotation(report, made % 40, made % 40 + 3, "第" + made);
        library.annotations().add(annotation);
        System.out.println(annotation.id());
      }
    }
  }
}
