package org.yandu.ui.words;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yandu.library.LibraryException;
import org.yandu.library.Recovery;

/**
 * A failure as the reader is told of it.
 *
 * @param code stable, to be quoted when asking for help
 * @param sentence what happened, what was kept, and what to do
 * @param detail its technical side, for whoever helps; empty where there is none
 */
public record Failure(String code, String sentence, String detail) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

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

  /** Puts into words what was done about a library that was damaged. */
  public static Failure of(Recovery recovery, Words words) {
    Path aside = recovery.setAside();
    String name = String.valueOf(aside.getFileName());
    String sentence =
        recovery
            .backup()
            .map(backup -> words.of("library.recovered", name, minute(backup.made())))
            .orElse(words.of("library.anew", name));
    return new Failure(LibraryException.Reason.DAMAGED.code(), sentence, aside.toString());
  }

  private static String minute(Instant moment) {
    return MINUTE.format(moment.atZone(ZoneId.systemDefault()));
  }

  private static String detail(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
