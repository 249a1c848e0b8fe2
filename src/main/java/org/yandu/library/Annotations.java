package org.yandu.library;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.library.LibraryException.Reason;
import org.yandu.text.Folding;

/**
 * The annotations of a library. Each change is one transaction; when the call has returned, the
 * change outlives a crash of the program and of the machine.
 */
public final class Annotations {

  private static final String COLUMNS =
      "id, report, start, \"end\", exact, prefix, suffix, path, kind, note, tags, author,"
          + " created, modified";

  private final Database database;
  private final Remembered<List<Annotation>> all = new Remembered<>();
  private final Reports reports;

  Annotations(Database database, Reports reports) {
    this.database = database;
    this.reports = reports;
  }

  /** Those of one report, in reading order. */
  public List<Annotation> ofReport(String fingerprint) throws LibraryException {
    return database.read(
        reading ->
            reading.query(
                "SELECT "
                    + COLUMNS
                    + " FROM annotation WHERE report = ? ORDER BY start, \"end\", id",
                Annotations::annotation,
                fingerprint));
  }

  /** All, report by report in the order in which those were added, each in reading order. */
  public List<Annotation> all() throws LibraryException {
    return database.read(
        reading ->
            all.get(
                reading,
                now ->
                    List.copyOf(
                        now.query(
                            """
                            SELECT a.* FROM annotation a JOIN report r ON r.fingerprint = a.report
                            ORDER BY r.rowid, a.start, a."end", a.id
                            """,
                            Annotations::annotation))));
  }

  /** Every tag that is in use, the most used first. */
  public List<String> tags() throws LibraryException {
    Map<String, Integer> uses = new HashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (Annotation annotation : all()) {
      for (String tag : annotation.tags()) {
        uses.merge(Folding.key(tag), 1, Integer::sum);
        written.putIfAbsent(Folding.key(tag), tag);
      }
    }
    return written.keySet().stream()
        .sorted(Comparator.comparing((String key) -> uses.getOrDefault(key, 0)).reversed())
        .map(key -> written.getOrDefault(key, key))
        .toList();
  }

  public Optional<Annotation> find(UUID id) throws LibraryException {
    return database.read(reading -> find(reading, id));
  }

  /**
   * Keeps a new annotation.
   *
   * @throws LibraryException with {@link Reason#ALREADY_THERE} if one of its name is kept, which
   *     then stays as it is, and {@link Reason#NO_SUCH_REPORT} if its report is not kept
   */
  public void add(Annotation annotation) throws LibraryException {
    database.write(
        writing -> {
          if (find(writing, annotation.id()).isPresent()) {
            throw new LibraryException(Reason.ALREADY_THERE, database.file());
          }
          if (!Reports.holds(writing, annotation.report())) {
            throw new LibraryException(Reason.NO_SUCH_REPORT, database.file());
          }
          return insert(writing, annotation);
        });
  }

  /**
   * Changes an annotation that is still as it was read.
   *
   * @param before as it was read
   * @param after what it becomes, of the same id and report
   * @throws LibraryException with {@link Reason#NO_SUCH_ANNOTATION} if it is gone, and {@link
   *     Reason#CHANGED_ELSEWHERE} if it has been changed since it was read; nothing is overwritten
   * @throws IllegalArgumentException if the two are not the same annotation
   */
  public void update(Annotation before, Annotation after) throws LibraryException {
    if (!before.id().equals(after.id()) || !before.report().equals(after.report())) {
      throw new IllegalArgumentException("two annotations: " + before.id() + ", " + after.id());
    }
    database.write(
        writing -> {
          requireUnchanged(writing, before);
          Anchor anchor = after.anchor();
          return writing.update(
              """
              UPDATE annotation SET start = ?, "end" = ?, exact = ?, prefix = ?, suffix = ?,
                path = ?, kind = ?, note = ?, tags = ?, author = ?, created = ?, modified = ? WHERE id = ?
              """,
              anchor.range().start(),
              anchor.range().end(),
              anchor.exact(),
              anchor.prefix(),
              anchor.suffix(),
              StringColumn.write(anchor.path()),
              after.kind().name(),
              after.note(),
              StringColumn.write(after.tags()),
              after.author(),
              after.created().toString(),
              after.modified().toString(),
              after.id().toString());
        });
  }

  /**
   * Removes an annotation that is still as it was read.
   *
   * @throws LibraryException as {@link #update} does
   */
  public void delete(Annotation annotation) throws LibraryException {
    database.write(
        writing -> {
          requireUnchanged(writing, annotation);
          return writing.update("DELETE FROM annotation WHERE id = ?", annotation.id().toString());
        });
  }

  /**
   * Takes in annotations from elsewhere: those that are new, each where its passage is found. What
   * is kept under the same name is never overwritten, so doing it twice changes nothing more.
   */
  public Merge merge(List<Annotation> annotations) throws LibraryException {
    return database.write(writing -> new Merging(writing, reports).run(annotations));
  }

  /** Every change raises the time of the last one, which therefore tells whether there was any. */
  private void requireUnchanged(Database writing, Annotation read)
      throws SQLException, LibraryException {
    Annotation kept =
        find(writing, read.id())
            .orElseThrow(() -> new LibraryException(Reason.NO_SUCH_ANNOTATION, database.file()));
    if (!kept.modified().equals(read.modified())) {
      throw new LibraryException(Reason.CHANGED_ELSEWHERE, database.file());
    }
  }

  static int insert(Database writing, Annotation annotation) throws SQLException {
    Anchor anchor = annotation.anchor();
    return writing.update(
        "INSERT INTO annotation (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        annotation.id().toString(),
        annotation.report(),
        anchor.range().start(),
        anchor.range().end(),
        anchor.exact(),
        anchor.prefix(),
        anchor.suffix(),
        StringColumn.write(anchor.path()),
        annotation.kind().name(),
        annotation.note(),
        StringColumn.write(annotation.tags()),
        annotation.author(),
        annotation.created().toString(),
        annotation.modified().toString());
  }

  static Optional<Annotation> find(Database reading, UUID id) throws SQLException {
    return reading.first(
        "SELECT " + COLUMNS + " FROM annotation WHERE id = ?",
        Annotations::annotation,
        id.toString());
  }

  private static Annotation annotation(Row row) throws SQLException {
    Anchor anchor =
        new Anchor(
            row.range(),
            row.text("exact"),
            row.text("prefix"),
            row.text("suffix"),
            StringColumn.read(row.text("path")));
    return new Annotation(
        UUID.fromString(row.text("id")),
        row.text("report"),
        anchor,
        AnnotationKind.valueOf(row.text("kind")),
        row.text("note"),
        StringColumn.read(row.text("tags")),
        row.text("author"),
        row.instant("created"),
        row.instant("modified"));
  }
}
