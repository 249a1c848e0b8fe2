package org.yandu.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

/** Looks through a library: SQLite's own checks first, then whether the values make sense. */
final class Examination {

  private final Database database;
  private final Library library;
  private final List<String> found = new ArrayList<>();

  Examination(Database database, Library library) {
    this.database = database;
    this.library = library;
  }

  List<String> run() throws LibraryException {
    try {
      found.addAll(database.read(Examination::structure));
      if (found.isEmpty()) {
        for (String kind : library.annotationKinds().missing()) {
          found.add("annotations of a kind that is not there: " + kind);
        }
        for (String fingerprint : library.reports().fingerprints()) {
          examine(fingerprint);
        }
      }
    } catch (LibraryException e) {
      note(e, "tables");
    }
    return List.copyOf(found);
  }

  private static List<String> structure(Database reading) throws SQLException {
    List<String> found = new ArrayList<>(reading.lines("PRAGMA integrity_check"));
    found.remove("ok");
    for (String table : reading.lines("PRAGMA foreign_key_check")) {
      found.add("foreign key: " + table);
    }
    return found;
  }

  private void examine(String fingerprint) throws LibraryException {
    try {
      Report report = library.reports().load(fingerprint).report();
      for (Annotation annotation : library.annotations().ofReport(fingerprint)) {
        if (annotation.anchor().range().end() > report.text().length()) {
          found.add("annotation " + annotation.id() + ": outside of the text");
        }
      }
      // Reading them is what finds damage.
      library.termEdits().ofReport(fingerprint);
    } catch (LibraryException e) {
      note(e, "report " + fingerprint);
    }
  }

  /** Damage is what is looked for; everything else keeps from looking. */
  private void note(LibraryException failure, String what) throws LibraryException {
    if (failure.reason() != Reason.DAMAGED) {
      throw failure;
    }
    Throwable cause = failure.getCause();
    found.add(what + ": " + (cause == null ? "not as it was stored" : cause.getMessage()));
  }
}
