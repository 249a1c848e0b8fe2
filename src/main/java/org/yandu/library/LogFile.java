package org.yandu.library;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What the program notes about itself: a few rotating files in the library folder, and nothing on
 * the terminal. Whatever logs may name files, reports and annotations by their names, but never
 * says what a reader wrote.
 */
public final class LogFile implements AutoCloseable {

  private static final int BYTES_PER_FILE = 512 * 1024;
  private static final int FILES = 4;

  /** Keeps its parents' handlers alive; the log manager alone would forget them. */
  private final Logger root;

  private final Handler handler;

  private LogFile(Logger root, Handler handler) {
    this.root = root;
    this.handler = handler;
  }

  /**
   * Lets everything that is logged from now on go to the {@code logs} folder of a library.
   *
   * @throws IOException if nothing can be written there; then nothing has changed
   */
  public static LogFile open(Path libraryFolder) throws IOException {
    Path logs = libraryFolder.toAbsolutePath().resolve("logs");
    Files.createDirectories(logs);
    // A percent sign is special in the pattern. %u gives each program that runs at once its own.
    String folder = logs.toString().replace("%", "%%");
    Handler handler = new FileHandler(folder + "/yandu-%u-%g.log", BYTES_PER_FILE, FILES, true);
    handler.setEncoding(StandardCharsets.UTF_8.name());
    handler.setFormatter(new Lines());
    handler.setLevel(Level.INFO);
    Logger root = Logger.getLogger("");
    silenceTerminal();
    root.addHandler(handler);
    return new LogFile(root, handler);
  }

  /** Takes away the handlers that Java starts with, which write on standard error. */
  public static void silenceTerminal() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        root.removeHandler(handler);
      }
    }
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    handler.close();
  }

  /** One line a record, with the failure, if there is one, below it. */
  private static final class Lines extends Formatter {

    @Override
    public String format(LogRecord record) {
      StringWriter line = new StringWriter();
      line.append(Instant.ofEpochMilli(record.getMillis()).toString())
          .append(' ')
          .append(record.getLevel().getName())
          .append(' ')
          .append(String.valueOf(record.getLoggerName()))
          .append(": ")
          .append(formatMessage(record))
          .append(System.lineSeparator());
      Throwable failure = record.getThrown();
      if (failure != null) {
        failure.printStackTrace(new PrintWriter(line, true));
      }
      return line.toString();
    }
  }
}
