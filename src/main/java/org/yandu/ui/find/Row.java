package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.search.Hit;
import org.yandu.search.NoteHit;
import org.yandu.ui.find.Found.InReport;

/** A line of the list of results. */
public sealed interface Row {

  /** In which order results are listed. */
  enum Order {
    /** The report that was open first, the others as the library has them, each as it is read. */
    PLACE,
    /**
     * The report with the most hits first, and in it the part with the most; those that have as
     * many as by place. A part is a section, an entry, or the notes.
     */
    RELEVANCE
  }

  /** What was found in it. */
  InReport in();

  /** A report; what was found in it follows. */
  record InWhole(InReport in) implements Row {}

  /**
   * What the lines below have in common.
   *
   * @param heading the section or entry they stand in; nothing for annotations
   */
  record Group(InReport in, Optional<Block> heading, int count) implements Row {}

  /**
   * A hit in the text.
   *
   * @param index its number among all hits in the text of its report, from 0
   */
  record Place(InReport in, Hit hit, int index) implements Row {}

  /** A hit in a note, or in the passage of a bookmark. */
  record Note(InReport in, Annotation annotation, NoteHit.Place place) implements Row {}

  /** The reports in the order in which they are listed. */
  static List<InReport> sorted(Found found, Order order) {
    return order == Order.PLACE
        ? found.reports()
        : found.reports().stream()
            .sorted(Comparator.comparingInt(InReport::total).reversed())
            .toList();
  }

  /**
   * The results as a list with headings. A report is named where not all there is stands in the one
   * that is read; of one that has not been read only the name is listed.
   *
   * @param open the fingerprint of the report that is read
   */
  static List<Row> of(Found found, Order order, String open) {
    List<InReport> reports = sorted(found, order);
    boolean named = reports.stream().anyMatch(in -> !in.fingerprint().equals(open));
    List<Row> rows = new ArrayList<>();
    for (InReport in : reports) {
      if (named) {
        rows.add(new InWhole(in));
        rows.addAll(below(in, order));
      } else {
        parts(in, order).forEach(rows::addAll);
      }
    }
    return rows;
  }

  /** The lines below the name of a report; none if it has not been read. */
  static List<Row> below(InReport in, Order order) {
    List<Row> rows = new ArrayList<>();
    parts(in, order).forEach(rows::addAll);
    // Its name need not be read twice.
    return !rows.isEmpty() && isTitle(rows.getFirst()) ? rows.subList(1, rows.size()) : rows;
  }

  private static boolean isTitle(Row row) {
    return row instanceof Group group
        && group.heading().equals(Optional.of(group.in().report().blocks().getFirst()));
  }

  private static List<List<Row>> parts(InReport in, Order order) {
    if (!in.isRead()) {
      return List.of();
    }
    List<List<Row>> parts = parts(in);
    if (order == Order.RELEVANCE) {
      parts.sort(Comparator.comparingInt((List<Row> part) -> part.size()).reversed());
    }
    return parts;
  }

  /** What stands in each part of a report, below the line that names it. */
  private static List<List<Row>> parts(InReport in) {
    List<List<Row>> parts = new ArrayList<>();
    List<Row> part = new ArrayList<>();
    Optional<Block> heading = Optional.empty();
    List<List<Block>> paths = in.report().paths();
    for (int index = 0; index < in.hits().size(); index++) {
      Hit hit = in.hits().get(index);
      Optional<Block> mine = Optional.of(headingOf(hit, in.report(), paths));
      if (!mine.equals(heading)) {
        close(part, in, heading, parts);
        part = new ArrayList<>();
        heading = mine;
      }
      part.add(new Place(in, hit, index));
    }
    close(part, in, heading, parts);
    List<Row> notes = new ArrayList<>();
    in.notes()
        .forEach(
            note -> note.places().forEach(at -> notes.add(new Note(in, note.annotation(), at))));
    close(notes, in, Optional.empty(), parts);
    return parts;
  }

  private static void close(
      List<Row> part, InReport in, Optional<Block> heading, List<List<Row>> parts) {
    if (!part.isEmpty()) {
      part.addFirst(new Group(in, heading, part.size()));
      parts.add(part);
    }
  }

  /** The entry, the section, or, before the first heading, the title. */
  private static Block headingOf(Hit hit, Report report, List<List<Block>> paths) {
    int index = report.blockIndexAt(hit.range().start());
    Block block = report.blocks().get(index);
    if (block.kind() == BlockKind.GLOSSARY_ENTRY) {
      return block;
    }
    List<Block> path = paths.get(index);
    return path.isEmpty() ? report.blocks().getFirst() : path.getLast();
  }
}
