package org.yandu.library;

import java.sql.SQLException;

/** Makes a library one that an older program wrote. */
final class OlderLibrary {

  private OlderLibrary() {}

  /** Takes back what the last step but one added, in a transaction. */
  static boolean age(Database writing) throws SQLException {
    writing.run("ALTER TABLE annotation DROP COLUMN tags");
    writing.run("PRAGMA user_version = 2");
    return true;
  }
}
