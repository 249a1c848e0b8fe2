package org.yandu.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yandu.annotation.Annotation;
import org.yandu.report.Report;

/**
 * A program that makes, edits and deletes annotations, and takes that back, until it is killed. It
 * says on a line what it is about to do, {@code ? id version .}, and, once the call has returned
 * and not before, what it has done, {@code = id version .}. The version of an annotation is its
 * note; one that is deleted is of version {@value #DELETED}.
 */
final class WritingProgram {

  static final int DELETED = -1;

  private final History history;
  private final Report report = Samples.report();
  private final Random random;
  private final List<Annotation> own = new ArrayList<>();

  private WritingProgram(History history, long seed) {
    this.history = history;
    this.random = new Random(seed);
  }

  /**
   * Starts it.
   *
   * @param archive where Java keeps the classes it has loaded, so that it need not load them anew
   * @param changes how many it makes at most
   */
  static Process start(Path library, Path archive, long seed, int changes) throws IOException {
    return JavaProgram.start(
        WritingProgram.class,
        List.of(
            "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"),
        library.toString(),
        Long.toString(seed),
        Integer.toString(changes));
  }

  /**
   * Writes.
   *
   * @param args the library's folder, a seed, and how many changes to make at most
   */
  public static void main(String[] args) throws LibraryException {
    try (Library library = Library.open(Path.of(args[0]))) {
      library.reports().add(Samples.report(), Samples.GLOSSARY, "");
      WritingProgram program =
          new WritingProgram(new History(library, InstantSource.system()), Long.parseLong(args[1]));
      for (int change = 0; change < Integer.parseInt(args[2]); change++) {
        program.change();
      }
    }
  }

  private static void say(char what, Annotation annotation, int version) {
    System.out.println(what + " " + annotation.id() + " " + version + " .");
    System.out.flush();
  }

  private static int version(Annotation annotation) {
    return Integer.parseInt(annotation.note());
  }

  private void change() throws LibraryException {
    int what = own.size() < 4 ? 0 : random.nextInt(4);
    Annotation one = own.isEmpty() ? make() : own.get(random.nextInt(own.size()));
    switch (what) {
      case 0 -> add(make());
      case 1 -> edit(one);
      case 2 -> {
        delete(one);
        say('?', one, version(one));
        history.undo();
        say('=', one, version(one));
      }
      default -> {
        delete(one);
        own.remove(one);
      }
    }
  }

  private Annotation make() {
    int start = random.nextInt(40);
    return Samples.annotation(report, start, start + 1 + random.nextInt(20), "0");
  }

  private void add(Annotation annotation) throws LibraryException {
    say('?', annotation, 0);
    history.add(annotation);
    say('=', annotation, 0);
    own.add(annotation);
  }

  private void edit(Annotation annotation) throws LibraryException {
    int next = version(annotation) + 1;
    say('?', annotation, next);
    Annotation edited = history.editNote(annotation, Integer.toString(next));
    say('=', annotation, next);
    own.set(own.indexOf(annotation), edited);
  }

  private void delete(Annotation annotation) throws LibraryException {
    say('?', annotation, DELETED);
    history.delete(annotation);
    say('=', annotation, DELETED);
  }
}
