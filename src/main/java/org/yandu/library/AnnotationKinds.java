package org.yandu.library;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.library.LibraryException.Reason;

/** The kinds of annotation that a library has, in the order in which they are offered. */
public final class AnnotationKinds {

  private final Database database;

  AnnotationKinds(Database database) {
    this.database = database;
  }

  public List<AnnotationKind> all() throws LibraryException {
    return database.read(reading -> List.copyOf(byId(reading).values()));
  }

  /**
   * Puts other kinds in the place of those there are.
   *
   * @throws LibraryException with {@link Reason#CHANGED_ELSEWHERE} if what is kept is not what was
   *     read, and {@link Reason#KIND_IN_USE} if an annotation, be it in the bin, is of a kind that
   *     is not among the new ones; nothing is changed then
   */
  public void apply(KindChange change) throws LibraryException {
    database.write(
        writing -> {
          if (!List.copyOf(byId(writing).values()).equals(change.before())) {
            throw new LibraryException(Reason.CHANGED_ELSEWHERE, database.file());
          }
          Set<String> left = new HashSet<>(used(writing));
          change.after().forEach(kind -> left.remove(kind.id()));
          if (!left.isEmpty()) {
            throw new LibraryException(Reason.KIND_IN_USE, database.file());
          }
          writing.update("DELETE FROM annotation_kind");
          for (AnnotationKind kind : change.after()) {
            append(writing, kind);
          }
          return true;
        });
  }

  /** The ids of the kinds that annotations are of, those in the bin included. */
  public Set<String> used() throws LibraryException {
    return database.read(reading -> Set.copyOf(used(reading)));
  }

  private static List<String> used(Database reading) throws SQLException {
    return reading.query(
        "SELECT DISTINCT kind FROM annotation UNION SELECT kind FROM annotation_bin",
        row -> row.text("kind"));
  }

  /** Adds a kind as the last one. */
  static void append(Database writing, AnnotationKind kind) throws SQLException {
    writing.update(
        """
        INSERT INTO annotation_kind (position, id, name, colour)
        SELECT coalesce(max(position) + 1, 0), ?, ?, ? FROM annotation_kind
        """,
        kind.id(),
        kind.name(),
        kind.colour().name());
  }

  /** All of them, in order. */
  static Map<String, AnnotationKind> byId(Database reading) throws SQLException {
    Map<String, AnnotationKind> kinds = new LinkedHashMap<>();
    for (AnnotationKind kind :
        reading.query(
            "SELECT id, name, colour FROM annotation_kind ORDER BY position",
            row ->
                new AnnotationKind(
                    row.text("id"), row.text("name"), KindColour.valueOf(row.text("colour"))))) {
      kinds.put(kind.id(), kind);
    }
    return kinds;
  }
}
