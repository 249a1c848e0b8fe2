package org.yandu.library;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.library.LibraryException.Reason;
import org.yandu.text.Folding;

/**
 * The annotations of a library. Each change is one transaction; when the call has returned, the
 * change outlives a crash of the program and of the machine.
 */
public final class Annotations {

  private static final String COLUMNS =
      "id, report, start, \"end\", exact, prefix, suffix, path, kind, form, note, tags, author,"
          + " created, modified, outcome";

  private final Database database;
  private final Remembered<List<Annotation>> all = new Remembered<>();
  private final InstantSource clock;

  Annotations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Those of one report, in reading order. */
  public List<Annotation> ofReport(String fingerprint) throws LibraryException {
    return database.read(
        reading ->
            reading.query(
                "SELECT "
                    + COLUMNS
                    + " FROM annotation WHERE report = ? ORDER BY start, \"end\", id",
                mapper(reading),
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
                            mapper(now)))));
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

  /** Keeps a new annotation; fails as {@link #apply} does. */
  public void add(Annotation annotation) throws LibraryException {
    apply(List.of(Step.add(annotation)));
  }

  /**
   * Takes steps from what was read to what is wanted: all of them, or none. What is removed goes to
   * the bin; what is made again comes out of it. A kind that is not offered comes along.
   *
   * @throws LibraryException if nothing was changed, with {@link Reason#ALREADY_THERE} if one of
   *     the name of a new one is kept, {@link Reason#NO_SUCH_REPORT} if its report is not, {@link
   *     Reason#NO_SUCH_ANNOTATION} if one that was read is gone, and {@link
   *     Reason#CHANGED_ELSEWHERE} if it has been changed since it was read
   */
  public void apply(List<Step> steps) throws LibraryException {
    database.write(
        writing -> {
          for (Step step : steps) {
            take(writing, step);
          }
          return steps.size();
        });
  }

  void take(Database writing, Step step) throws SQLException, LibraryException {
    String id = step.subject().id().toString();
    if (step.before().isPresent()) {
      requireUnchanged(writing, step.before().get());
    } else if (find(writing, step.subject().id()).isPresent()) {
      throw new LibraryException(Reason.ALREADY_THERE, database.file());
    }
    writing.update("DELETE FROM annotation_bin WHERE id = ?", id);
    if (step.after().isEmpty()) {
      writing.update(
          "INSERT INTO annotation_bin (%1$s, deleted) SELECT %1$s, ? FROM annotation WHERE id = ?"
              .formatted(COLUMNS),
          clock.instant().toString(),
          id);
    }
    writing.update("DELETE FROM annotation WHERE id = ?", id);
    if (step.after().isPresent()) {
      if (!Reports.holds(writing, step.after().get().report())) {
        throw new LibraryException(Reason.NO_SUCH_REPORT, database.file());
      }
      insert(writing, step.after().get());
      AnnotationKinds.offer(writing, step.after().get().kind());
    }
  }

  /** What was deleted and can be had back, the latest first. */
  public List<Binned> bin() throws LibraryException {
    return database.read(
        reading -> {
          Row.Mapper<Annotation> mapper = mapper(reading);
          return reading.query(
              "SELECT * FROM annotation_bin ORDER BY deleted DESC, id",
              row -> new Binned(mapper.map(row), row.instant("deleted")));
        });
  }

  /**
   * Throws away for ever what was deleted before some moment.
   *
   * @return how many annotations that were
   */
  public int emptyBin(Instant before) throws LibraryException {
    return database.write(
        writing -> {
          List<String> old =
              writing.query(
                  "SELECT id, deleted FROM annotation_bin",
                  row -> row.instant("deleted").isBefore(before) ? row.text("id") : "");
          int gone = 0;
          for (String id : old) {
            gone += writing.update("DELETE FROM annotation_bin WHERE id = ?", id);
          }
          AnnotationKinds.forgetUnused(writing);
          return gone;
        });
  }

  /** Every change raises the time of the last one, which therefore tells whether there was any. */
  private void requireUnchanged(Database writing, Annotation read)
      throws SQLException, LibraryException {
    // Of many at once no more is read than is compared.
    Instant kept =
        writing
            .first(
                "SELECT modified FROM annotation WHERE id = ?",
                row -> row.instant("modified"),
                read.id().toString())
            .orElseThrow(() -> new LibraryException(Reason.NO_SUCH_ANNOTATION, database.file()));
    if (!kept.equals(read.modified())) {
      throw new LibraryException(Reason.CHANGED_ELSEWHERE, database.file());
    }
  }

  static int insert(Database writing, Annotation annotation) throws SQLException {
    Anchor anchor = annotation.anchor();
    return writing.update(
        "INSERT INTO annotation (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        annotation.id().toString(),
        annotation.report(),
        anchor.range().start(),
        anchor.range().end(),
        anchor.exact(),
        anchor.prefix(),
        anchor.suffix(),
        StringColumn.write(anchor.path()),
        annotation.kind().id(),
        annotation.form().name(),
        annotation.note(),
        StringColumn.write(annotation.tags()),
        annotation.author(),
        annotation.created().toString(),
        annotation.modified().toString(),
        annotation.outcome().name());
  }

  static Optional<Annotation> find(Database reading, UUID id) throws SQLException {
    return find(reading, id, mapper(reading));
  }

  /** The same for many: the mapper is made once. */
  static Optional<Annotation> find(Database reading, UUID id, Row.Mapper<Annotation> mapper)
      throws SQLException {
    return reading.first(
        "SELECT " + COLUMNS + " FROM annotation WHERE id = ?", mapper, id.toString());
  }

  /** Reads annotations with the kinds there are now. */
  static Row.Mapper<Annotation> mapper(Database reading) throws SQLException {
    Map<String, AnnotationKind> kinds = AnnotationKinds.byId(reading);
    return row -> annotation(row, kinds);
  }

  private static Annotation annotation(Row row, Map<String, AnnotationKind> kinds)
      throws SQLException {
    Anchor anchor =
        new Anchor(
            row.range(),
            row.text("exact"),
            row.text("prefix"),
            row.text("suffix"),
            StringColumn.read(row.text("path")));
    String kind = row.text("kind");
    return new Annotation(
        UUID.fromString(row.text("id")),
        row.text("report"),
        anchor,
        // One whose kind is gone, which only damage can do, is still to be read.
        kinds.getOrDefault(kind, new AnnotationKind(kind, kind, KindColour.GREY)),
        MarkForm.valueOf(row.text("form")),
        row.text("note"),
        StringColumn.read(row.text("tags")),
        row.text("author"),
        row.instant("created"),
        row.instant("modified"),
        Outcome.valueOf(row.text("outcome")));
  }
}
