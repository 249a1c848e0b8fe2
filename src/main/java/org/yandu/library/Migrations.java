package org.yandu.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.yandu.library.LibraryException.Reason;

/**
 * The steps from an empty file to the tables of today. A step that has been released is never
 * changed; the number of steps done stands in {@code PRAGMA user_version}.
 */
final class Migrations {

  /** "Yand" in ASCII: what tells a library from any other SQLite file. */
  static final int APPLICATION_ID = 0x59616E64;

  private static final List<String> STEPS =
      List.of("001-library.sql", "002-term-edit.sql", "003-tag.sql", "004-annotation-form.sql");

  private Migrations() {}

  /** The version of a library that this program writes. */
  static int current() {
    return STEPS.size();
  }

  /**
   * Does the steps that have not been done yet, each whole or not at all.
   *
   * @return whether there was any
   * @throws LibraryException with {@link Reason#NEWER_PROGRAM} if a newer program did more, and
   *     {@link Reason#NOT_A_LIBRARY} if the tables are those of something else
   */
  static boolean run(Database database) throws LibraryException {
    boolean any = false;
    while (step(database)) {
      any = true;
    }
    return any;
  }

  private static boolean step(Database database) throws LibraryException {
    int done = database.read(Migrations::version);
    if (done == current()) {
      return false;
    }
    return database.write(
        writing -> {
          // Another program may have taken the step since.
          int version = version(writing);
          if (version < current()) {
            writing.run(read(STEPS.get(version)));
            writing.run("PRAGMA user_version = " + (version + 1));
          }
          return true;
        });
  }

  private static int version(Database database) throws SQLException, LibraryException {
    int version = Math.toIntExact(database.number("PRAGMA user_version"));
    boolean ours = database.number("PRAGMA application_id") == APPLICATION_ID;
    boolean blank = version == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!ours && !blank) {
      throw new LibraryException(Reason.NOT_A_LIBRARY, database.file());
    }
    if (version > current()) {
      throw new LibraryException(Reason.NEWER_PROGRAM, database.file());
    }
    return version;
  }

  private static String read(String step) {
    try (InputStream sql = Migrations.class.getResourceAsStream(step)) {
      if (sql == null) {
        throw new IllegalStateException("the program is incomplete: " + step);
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program is incomplete: " + step, e);
    }
  }
}
