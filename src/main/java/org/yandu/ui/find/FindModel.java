package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.annotation.Annotation;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.search.Hit;
import org.yandu.search.HitKind;
import org.yandu.search.NoteHit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.TextScan;
import org.yandu.text.Quotation;
import org.yandu.text.Range;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/**
 * A query in the open report, its entries and its annotations; what it found; the walk through it.
 */
public final class FindModel {

  /**
   * What a query found.
   *
   * @param meant what of it was found; nothing if nothing was
   * @param hits in the report's text, in reading order
   * @param notes in what the reader has written
   */
  public record Found(
      Query query, Optional<Interpretation> meant, List<Hit> hits, List<NoteHit> notes) {

    public Found {
      hits = List.copyOf(hits);
      notes = List.copyOf(notes);
    }

    long count(HitKind kind) {
      return hits.stream().filter(hit -> hit.kind() == kind).count();
    }

    int noteCount() {
      return notes.stream().mapToInt(note -> note.inNote().size()).sum();
    }
  }

  /** A line of the list of results. */
  public sealed interface Row permits Group, Place, Note {}

  /**
   * What the lines below have in common.
   *
   * @param heading the section or entry they stand in; nothing for annotations
   */
  public record Group(Optional<Block> heading, int count) implements Row {}

  /**
   * A hit in the text.
   *
   * @param index its number among all hits in the text, from 0
   */
  public record Place(Hit hit, int index) implements Row {}

  /** A hit in a note. */
  public record Note(Annotation annotation, Range range) implements Row {}

  private final Reading reading;
  private final Background background;
  private final Supplier<List<Annotation>> annotations;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private int resumed = -1;
  private Background.Handle running = () -> {};
  private Optional<ReadyScan> ready = Optional.empty();

  /** The folded text of a report, kept as long as the report is open. */
  private record ReadyScan(String fingerprint, TextScan scan) {}

  /**
   * @param annotations those of the open report, asked for when a query runs
   */
  public FindModel(Reading reading, Background background, Supplier<List<Annotation>> annotations) {
    this.reading = reading;
    this.background = background;
    this.annotations = annotations;
    query.addListener((observable, before, now) -> run());
    reading.openProperty().addListener((observable, before, now) -> run());
  }

  public Reading reading() {
    return reading;
  }

  /** What is looked for, as it is typed. */
  public StringProperty queryProperty() {
    return query;
  }

  /** What was found last; nothing while nothing is looked for. */
  public ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The results as a list with headings. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** The number of the hit that the walk has reached, or -1 before the first step. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Goes to the next hit: from where the reader is at first, around the end afterwards. */
  public void next() {
    step(1);
  }

  /** Goes to the hit before, around the beginning. */
  public void previous() {
    step(-1);
  }

  public void goTo(int index) {
    found
        .get()
        .filter(result -> index >= 0 && index < result.hits().size())
        .ifPresent(
            result -> {
              current.set(index);
              reading.goTo(result.hits().get(index).range());
            });
  }

  public void clear() {
    query.set("");
  }

  /** Finds again what was found before, and takes up the walk where it was without a jump. */
  public void resume(String words, int hit) {
    resumed = hit;
    query.set(words);
  }

  /** Runs the query again, because what is searched has changed. */
  public void run() {
    running.cancel();
    Query parsed = Query.parse(query.get());
    if (query.get().isEmpty()) {
      show(Optional.empty());
      return;
    }
    Report report = reading.report();
    String fingerprint = reading.open().fingerprint();
    List<Annotation> notes = List.copyOf(annotations.get());
    Optional<ReadyScan> known = ready.filter(scan -> scan.fingerprint().equals(fingerprint));
    running =
        background.run(
            () -> {
              ReadyScan scan =
                  known.orElseGet(() -> new ReadyScan(fingerprint, TextScan.of(report)));
              return new Answer(scan, find(parsed, scan.scan(), report, notes));
            },
            answer -> {
              ready = Optional.of(answer.scan());
              show(Optional.of(answer.found()));
            });
  }

  /** What the first interpretation finds that finds anything, in the text or in notes. */
  private static Found find(
      Query query, TextScan scan, Report report, List<Annotation> annotations) {
    for (Interpretation meant : query.interpretations()) {
      List<Hit> hits = meant.filters().keepMarked(completed(scan.find(meant), report), annotations);
      List<NoteHit> notes =
          NoteHit.find(meant, annotations).stream().filter(hit -> !hit.inNote().isEmpty()).toList();
      if (!hits.isEmpty() || !notes.isEmpty()) {
        return new Found(query, Optional.of(meant), hits, notes);
      }
    }
    return new Found(query, Optional.empty(), List.of(), List.of());
  }

  /** What is painted and shown has both marks of a pair of which the hit itself holds one. */
  private static List<Hit> completed(List<Hit> hits, Report report) {
    return hits.stream()
        .map(
            hit ->
                new Hit(hit.report(), Quotation.complete(report.text(), hit.range()), hit.kind()))
        .toList();
  }

  private record Answer(ReadyScan scan, Found found) {}

  private void show(Optional<Found> result) {
    int hits = result.map(answer -> answer.hits().size()).orElse(0);
    current.set(resumed < hits ? resumed : -1);
    resumed = -1;
    rows.setAll(result.map(this::rowsOf).orElse(List.of()));
    found.set(result);
  }

  private void step(int steps) {
    List<Hit> hits = found.get().map(Found::hits).orElse(List.of());
    if (hits.isEmpty()) {
      return;
    }
    if (current.get() < 0) {
      goTo(steps > 0 ? firstFrom(hits) : Math.floorMod(firstFrom(hits) - 1, hits.size()));
    } else {
      goTo(Math.floorMod(current.get() + steps, hits.size()));
    }
  }

  private int firstFrom(List<Hit> hits) {
    int from = reading.inViewProperty().get().start();
    for (int index = 0; index < hits.size(); index++) {
      if (hits.get(index).range().start() >= from) {
        return index;
      }
    }
    return 0;
  }

  private List<Row> rowsOf(Found result) {
    List<Row> lines = new ArrayList<>();
    List<Place> group = new ArrayList<>();
    Optional<Block> heading = Optional.empty();
    for (int index = 0; index < result.hits().size(); index++) {
      Hit hit = result.hits().get(index);
      Optional<Block> mine = headingOf(hit);
      if (!mine.equals(heading)) {
        addGroup(lines, heading, group);
        heading = mine;
      }
      group.add(new Place(hit, index));
    }
    addGroup(lines, heading, group);
    if (result.noteCount() > 0) {
      lines.add(new Group(Optional.empty(), result.noteCount()));
      for (NoteHit note : result.notes()) {
        note.inNote().forEach(range -> lines.add(new Note(note.annotation(), range)));
      }
    }
    return lines;
  }

  private static void addGroup(List<Row> lines, Optional<Block> heading, List<Place> group) {
    if (!group.isEmpty()) {
      lines.add(new Group(heading, group.size()));
      lines.addAll(group);
      group.clear();
    }
  }

  /** The entry, the section, or, before the first heading, the title. */
  private Optional<Block> headingOf(Hit hit) {
    Report report = reading.report();
    Block block = report.blockAt(hit.range().start());
    if (block.kind() == BlockKind.GLOSSARY_ENTRY) {
      return Optional.of(block);
    }
    List<Block> path = report.path(hit.range().start());
    return Optional.of(path.isEmpty() ? report.blocks().getFirst() : path.getLast());
  }
}
