package org.yandu.library;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yandu.glossary.TermEdit;
import org.yandu.library.LibraryException.Reason;

/**
 * What a reader did to the glossaries of a library's reports. The glossaries themselves are not
 * touched.
 */
public final class TermEdits {

  private static final String COLUMNS =
      "id, report, kind, target, headword, aliases, definition, created, modified";

  private final Database database;

  TermEdits(Database database) {
    this.database = database;
  }

  /** Those of one report, in no order that means anything. */
  public List<TermEdit> ofReport(String fingerprint) throws LibraryException {
    return database.read(reading -> ofReport(reading, fingerprint));
  }

  static List<TermEdit> ofReport(Database reading, String fingerprint) throws SQLException {
    return reading.query(
        "SELECT " + COLUMNS + " FROM term_edit WHERE report = ? ORDER BY id",
        TermEdits::edit,
        fingerprint);
  }

  /**
   * Takes steps from what was read to what is wanted: all of them, or none.
   *
   * @throws LibraryException with {@link Reason#CHANGED_ELSEWHERE} if what is kept is not what was
   *     read, and {@link Reason#NO_SUCH_REPORT} if the report is not kept; nothing is overwritten
   */
  public void apply(List<TermEdit.Step> steps) throws LibraryException {
    database.write(
        writing -> {
          for (TermEdit.Step step : steps) {
            take(writing, step);
          }
          return steps.size();
        });
  }

  void take(Database writing, TermEdit.Step step) throws SQLException, LibraryException {
    requireUnchanged(writing, step);
    String id = step.subject().id().toString();
    writing.update("DELETE FROM term_edit WHERE id = ?", id);
    if (step.after().isEmpty()) {
      return;
    }
    TermEdit made = step.after().get();
    if (!Reports.holds(writing, made.report())) {
      throw new LibraryException(Reason.NO_SUCH_REPORT, database.file());
    }
    if (!made.target().isEmpty() && isTaken(writing, made)) {
      throw new LibraryException(Reason.CHANGED_ELSEWHERE, database.file());
    }
    writing.update(
        "INSERT INTO term_edit (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?)",
        id,
        made.report(),
        made.kind().name(),
        made.target(),
        made.headword(),
        StringColumn.write(made.aliases()),
        made.definition(),
        made.created().toString(),
        made.modified().toString());
  }

  /** Every change raises the time of the last one, which therefore tells whether there was any. */
  private void requireUnchanged(Database writing, TermEdit.Step step)
      throws SQLException, LibraryException {
    Optional<TermEdit> kept =
        writing.first(
            "SELECT " + COLUMNS + " FROM term_edit WHERE id = ?",
            TermEdits::edit,
            step.subject().id().toString());
    if (!kept.map(TermEdit::modified).equals(step.before().map(TermEdit::modified))) {
      throw new LibraryException(Reason.CHANGED_ELSEWHERE, database.file());
    }
  }

  /** Whether another window has edited the same entry. */
  private static boolean isTaken(Database writing, TermEdit edit) throws SQLException {
    return writing.number(
            "SELECT count(*) FROM term_edit WHERE report = ? AND target = ?",
            edit.report(),
            edit.target())
        > 0;
  }

  private static TermEdit edit(Row row) throws SQLException {
    return new TermEdit(
        UUID.fromString(row.text("id")),
        row.text("report"),
        TermEdit.Kind.valueOf(row.text("kind")),
        row.text("target"),
        row.text("headword"),
        StringColumn.read(row.text("aliases")),
        row.text("definition"),
        row.instant("created"),
        row.instant("modified"));
  }
}
