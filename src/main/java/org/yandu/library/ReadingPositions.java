package org.yandu.library;

import java.util.OptionalInt;
import org.yandu.library.LibraryException.Reason;

/** Where each report was left, in UTF-16 offsets of its text. */
public final class ReadingPositions {

  private final Database database;

  ReadingPositions(Database database) {
    this.database = database;
  }

  /** Where the report was left, if it was ever read. */
  public OptionalInt of(String fingerprint) throws LibraryException {
    return database
        .read(
            reading ->
                reading.first(
                    "SELECT offset FROM reading_position WHERE report = ?",
                    row -> row.number("offset"),
                    fingerprint))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /**
   * Keeps where the report is being read.
   *
   * @throws LibraryException with {@link Reason#NO_SUCH_REPORT} if it is not kept here
   * @throws IllegalArgumentException if the offset is negative
   */
  public void keep(String fingerprint, int offset) throws LibraryException {
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset);
    }
    database.write(
        writing -> {
          if (!Reports.holds(writing, fingerprint)) {
            throw new LibraryException(Reason.NO_SUCH_REPORT, database.file());
          }
          return writing.update(
              """
              INSERT INTO reading_position (report, offset) VALUES (?, ?)
              ON CONFLICT (report) DO UPDATE SET offset = excluded.offset
              """,
              fingerprint,
              offset);
        });
  }
}
