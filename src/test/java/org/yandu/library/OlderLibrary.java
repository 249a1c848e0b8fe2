package org.yandu.library;

import java.sql.SQLException;
import java.util.List;

/** Makes a library one that an older program wrote. */
final class OlderLibrary {

  private OlderLibrary() {}

  /**
   * Takes back what later steps added, within a transaction.
   *
   * @param version how many steps the older program knew
   */
  static boolean age(Database writing, int version) throws SQLException {
    for (String added :
        List.of(
            "TABLE annotation_kind",
            "TABLE annotation_version",
            "TABLE annotation_bin",
            "report.successor",
            "annotation.outcome",
            "annotation.form")) {
      drop(writing, added);
    }
    if (version < 3) {
      drop(writing, "annotation.tags");
    }
    if (version < 2) {
      drop(writing, "TABLE term_edit");
    }
    writing.run("PRAGMA user_version = " + version);
    return true;
  }

  private static void drop(Database writing, String added) throws SQLException {
    int dot = added.indexOf('.');
    writing.run(
        dot < 0
            ? "DROP " + added
            : "ALTER TABLE "
                + added.substring(0, dot)
                + " DROP COLUMN "
                + added.substring(dot + 1));
  }
}
