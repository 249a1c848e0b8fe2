package org.yandu.ui.words;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.yandu.library.LibraryException;

/**
 * A failure as the reader is told of it.
 *
 * @param code stable, to be quoted when asking for help
 * @param sentence what happened, what was kept, and what to do
 * @param detail its technical side, for whoever helps; empty where there is none
 */
public record Failure(String code, String sentence, String detail) {

  private static final String UNEXPECTED = "YD-U00";

  /** Something to be said that is no failure of the program. */
  public Failure(String code, String sentence) {
    this(code, sentence, "");
  }

  /** Puts a failure into words. */
  public static Failure of(Throwable failure, Words words) {
    if (failure instanceof LibraryException library) {
      return new Failure(
          library.reason().code(),
          words.of("failure." + library.reason().name(), library.place().toString()),
          detail(failure));
    }
    return new Failure(UNEXPECTED, words.of("failure.unexpected"), detail(failure));
  }

  private static String detail(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
