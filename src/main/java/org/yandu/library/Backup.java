package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a library as it was.
 *
 * @param made when it was made, as its name says
 * @param bytes how long its file is
 * @param annotations how many it holds; nothing if it cannot be read
 */
public record Backup(Path file, Instant made, long bytes, Optional<Integer> annotations) {

  /** A copy is a whole file that nobody changes: no lock is needed, and none is made. */
  private static final String AS_IT_LIES = "mode=ro&immutable=1";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What can be said of a file without reading all of it. */
  static Backup of(Path file) throws IOException {
    Instant made = BackupName.made(file);
    long bytes = Files.size(file);
    try (Connection connection = Driver.connect(file, AS_IT_LIES, PATIENCE)) {
      Database database = new Database(file, connection);
      long count = database.number("SELECT count(*) FROM annotation");
      return new Backup(file, made, bytes, Optional.of(Math.toIntExact(count)));
    } catch (SQLException e) {
      return new Backup(file, made, bytes, Optional.empty());
    }
  }

  /** Whether it can be restored; reads all of it. */
  public boolean isSound() {
    return isSound(file);
  }

  /** Whether a file, all of which is read, is a sound library that this program can open. */
  static boolean isSound(Path file) {
    try (Connection connection = Driver.connect(file, AS_IT_LIES, PATIENCE)) {
      Database database = new Database(file, connection);
      long whole = database.number("PRAGMA page_count") * database.number("PRAGMA page_size");
      long version = database.number("PRAGMA user_version");
      return Files.size(file) >= whole
          && database.number("PRAGMA application_id") == Migrations.APPLICATION_ID
          && version > 0
          && version <= Migrations.current()
          && database.lines("PRAGMA integrity_check(1)").equals(List.of("ok"))
          && database.lines("PRAGMA foreign_key_check").isEmpty();
    } catch (SQLException | IOException e) {
      return false;
    }
  }
}
