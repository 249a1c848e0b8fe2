package org.yandu.library;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.library.LibraryException.Reason;

/**
 * The kinds of annotation that a library has, in the order in which they are offered. One that was
 * removed while annotations in the bin are of it is set aside, at a position less than 0: it is no
 * longer offered, and comes back with the first of them that does.
 */
public final class AnnotationKinds {

  private static final String OFFERED = "position >= 0";

  private final Database database;

  AnnotationKinds(Database database) {
    this.database = database;
  }

  /** Those that are offered. */
  public List<AnnotationKind> all() throws LibraryException {
    return database.read(AnnotationKinds::offered);
  }

  /**
   * Makes a change of the kinds there are; what it does not touch may have changed since it was
   * read.
   *
   * @throws LibraryException with {@link Reason#CHANGED_ELSEWHERE} if what it touches is not what
   *     was read, and {@link Reason#KIND_IN_USE} if an annotation is of a kind that it removes;
   *     nothing is changed then
   */
  public void apply(KindChange change) throws LibraryException {
    database.write(
        writing -> {
          List<AnnotationKind> now = offered(writing);
          List<AnnotationKind> wanted =
              change
                  .of(now)
                  .orElseThrow(
                      () -> new LibraryException(Reason.CHANGED_ELSEWHERE, database.file()));
          Map<String, AnnotationKind> left = byId(writing);
          wanted.forEach(kind -> left.remove(kind.id()));
          List<String> used = used(writing);
          if (left.keySet().stream().anyMatch(used::contains)) {
            throw new LibraryException(Reason.KIND_IN_USE, database.file());
          }
          writing.update("DELETE FROM annotation_kind");
          for (AnnotationKind kind : wanted) {
            append(writing, kind);
          }
          for (AnnotationKind kind : left.values()) {
            setAside(writing, kind);
          }
          return forgetUnused(writing);
        });
  }

  /** The ids of the kinds that annotations are of, which therefore cannot be removed. */
  public Set<String> used() throws LibraryException {
    return database.read(reading -> Set.copyOf(used(reading)));
  }

  private static List<String> used(Database reading) throws SQLException {
    return reading.query("SELECT DISTINCT kind FROM annotation", row -> row.text("kind"));
  }

  /** The ids of kinds that annotations are of and that are not there, which is damage. */
  List<String> missing() throws LibraryException {
    return database.read(
        reading ->
            reading.query(
                """
                SELECT kind FROM annotation
                  WHERE kind NOT IN (SELECT id FROM annotation_kind WHERE position >= 0)
                UNION SELECT kind FROM annotation_bin
                  WHERE kind NOT IN (SELECT id FROM annotation_kind)
                """,
                row -> row.text("kind")));
  }

  /**
   * Makes sure that the kind of an annotation that is kept is offered: as the last, if it was not.
   */
  static void offer(Database writing, AnnotationKind kind) throws SQLException {
    boolean offered =
        writing.number(
                "SELECT count(*) FROM annotation_kind WHERE id = ? AND " + OFFERED, kind.id())
            > 0;
    if (!offered) {
      AnnotationKind known = byId(writing).getOrDefault(kind.id(), kind);
      writing.update("DELETE FROM annotation_kind WHERE id = ?", kind.id());
      append(writing, known);
    }
  }

  /** Forgets what is set aside for annotations that are no longer in the bin. */
  static int forgetUnused(Database writing) throws SQLException {
    return writing.update(
        """
        DELETE FROM annotation_kind
        WHERE position < 0 AND id NOT IN (SELECT kind FROM annotation_bin)
        """);
  }

  private static void append(Database writing, AnnotationKind kind) throws SQLException {
    insert(
        writing,
        writing.number("SELECT max(-1, coalesce(max(position), -1)) + 1 FROM annotation_kind"),
        kind);
  }

  private static void setAside(Database writing, AnnotationKind kind) throws SQLException {
    insert(
        writing,
        writing.number("SELECT min(0, coalesce(min(position), 0)) - 1 FROM annotation_kind"),
        kind);
  }

  private static void insert(Database writing, long position, AnnotationKind kind)
      throws SQLException {
    writing.update(
        "INSERT INTO annotation_kind (position, id, name, colour) VALUES (?, ?, ?, ?)",
        position,
        kind.id(),
        kind.name(),
        kind.colour().name());
  }

  private static List<AnnotationKind> offered(Database reading) throws SQLException {
    return reading.query(
        "SELECT id, name, colour FROM annotation_kind WHERE " + OFFERED + " ORDER BY position",
        AnnotationKinds::kind);
  }

  /** All of them, those that are set aside included. */
  static Map<String, AnnotationKind> byId(Database reading) throws SQLException {
    Map<String, AnnotationKind> kinds = new LinkedHashMap<>();
    for (AnnotationKind kind :
        reading.query(
            "SELECT id, name, colour FROM annotation_kind ORDER BY position",
            AnnotationKinds::kind)) {
      kinds.put(kind.id(), kind);
    }
    return kinds;
  }

  private static AnnotationKind kind(Row row) throws SQLException {
    return new AnnotationKind(
        row.text("id"), row.text("name"), KindColour.valueOf(row.text("colour")));
  }
}
