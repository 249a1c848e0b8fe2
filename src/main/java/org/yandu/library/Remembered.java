package org.yandu.library;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What was read last, for as long as nothing is written, here or by another program: some things
 * are asked for with every letter that is typed. Safe for use by several threads.
 */
final class Remembered<T> {

  private volatile @Nullable Kept<T> kept;

  /**
   * What was read, and when.
   *
   * @param others changes with what other programs write
   * @param own grows with what this one writes
   */
  private record Kept<T>(long others, long own, T value) {}

  /** What was read before, or what is read now because something was written since. */
  T get(Database reading, Database.Work<T> read) throws SQLException, LibraryException {
    long others = reading.number("PRAGMA data_version");
    long own = reading.number("SELECT total_changes()");
    Kept<T> known = kept;
    if (known == null || known.others() != others || known.own() != own) {
      known = new Kept<>(others, own, read.run(reading));
      kept = known;
    }
    return known.value();
  }
}
