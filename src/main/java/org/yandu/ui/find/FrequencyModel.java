package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.search.Frequency;
import org.yandu.search.PartFrequency;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.ReportFrequency;
import org.yandu.ui.find.Found.InReport;
import org.yandu.ui.find.FrequencyCount.Column;
import org.yandu.ui.find.FrequencyCount.Sorting;
import org.yandu.ui.task.Background;

/**
 * How often what is looked for stands in each report and in each of its parts. Counted only while
 * it is shown, and anew whenever something else is found.
 */
public final class FrequencyModel {

  /** What the bars show. */
  public enum Measure {
    COUNT,
    /** For every ten thousand characters. */
    RATE
  }

  /** How far the table is. */
  public enum State {
    /** Nothing is looked for. */
    IDLE,
    COUNTING,
    /** All reports are counted that have been looked through. */
    COUNTED
  }

  private final FindModel find;
  private final Background background;
  private final Optional<LibrarySearch> library;
  private final Consumer<Throwable> failures;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.COUNT);
  private final ReadOnlyObjectWrapper<Sorting> sorting =
      new ReadOnlyObjectWrapper<>(new Sorting(Column.NAME, false));
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
  private final ReadOnlyDoubleWrapper most = new ReadOnlyDoubleWrapper();
  private final ObservableList<FrequencyRow> rows = FXCollections.observableArrayList();

  /** Touched by the background thread alone. */
  private FrequencyCount count = FrequencyCount.NOTHING;

  private Background.Handle running = () -> {};

  /** How often something was counted. */
  private int runs;

  /**
   * @param background the one on which {@code find} looks through the library
   * @param library the other reports; nothing where there is no library
   * @param failures told if those cannot be listed or read
   */
  public FrequencyModel(
      FindModel find,
      Background background,
      Optional<LibrarySearch> library,
      Consumer<Throwable> failures) {
    this.find = find;
    this.background = background;
    this.library = library;
    this.failures = failures;
    find.foundProperty()
        .addListener(
            (observable, before, now) -> {
              // When more of what was found is read the counts stay as they are.
              if (!now.flatMap(all -> before.map(all::isCountedAs)).orElse(false)) {
                recount();
              }
            });
    shown.addListener((observable, before, now) -> recount());
    measure.addListener((observable, before, now) -> most.set(greatest(rows)));
  }

  /** What is counted. */
  public FindModel find() {
    return find;
  }

  /** Whether the table is shown instead of the sentences. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** What the bars show. */
  public ObjectProperty<Measure> measureProperty() {
    return measure;
  }

  /** How the table is sorted. */
  ReadOnlyObjectProperty<Sorting> sortingProperty() {
    return sorting.getReadOnlyProperty();
  }

  /** How far the table is. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the longest bar shows; 0 if there is none. */
  public ReadOnlyDoubleProperty mostProperty() {
    return most.getReadOnlyProperty();
  }

  /** The lines of the table. */
  public ObservableList<FrequencyRow> rows() {
    return rows;
  }

  /** Where the line of the same report or part is now; -1 where there is none any more. */
  public int indexOf(FrequencyRow row) {
    for (int index = 0; index < rows.size(); index++) {
      FrequencyRow now = rows.get(index);
      if (now.report().equals(row.report()) && now.part().equals(row.part())) {
        return index;
      }
    }
    return -1;
  }

  /** Whether a line belongs to the report that is read. */
  public boolean isOpen(FrequencyRow row) {
    return row.report().fingerprint().equals(find.reading().open().fingerprint());
  }

  /** How long the bar of a line is, measured by the longest, from 0 to 1. */
  public double share(FrequencyRow row) {
    return most.get() > 0 ? value(row) / most.get() : 0;
  }

  private double value(FrequencyRow row) {
    Frequency frequency = row.frequency();
    return measure.get() == Measure.COUNT ? frequency.count() : frequency.perTenThousand();
  }

  /** Sorts by a column: names ascending, numbers descending, the second time the other way. */
  void sortBy(Column column) {
    Sorting now = sorting.get();
    boolean descending = now.column() == column ? !now.descending() : column != Column.NAME;
    sorting.set(new Sorting(column, descending));
    update(() -> {}, failures);
  }

  /** Shows the parts of a report, or shows them no longer. */
  public void toggle(FrequencyRow row) {
    if (!row.isFoldable()) {
      return;
    }
    String fingerprint = row.report().fingerprint();
    Optional<Found> found = find.foundProperty().get();
    update(
        () -> count = row.unfolded() ? count.fold(fingerprint) : unfolded(found, fingerprint),
        failures);
  }

  /** With the parts of one more report, which is read for it if it was only counted. */
  private FrequencyCount unfolded(Optional<Found> found, String fingerprint)
      throws LibraryException {
    Optional<InReport> in = found.flatMap(all -> all.in(fingerprint));
    if (in.isPresent() && !in.get().isRead() && library.isPresent()) {
      Interpretation meant = found.flatMap(Found::meant).orElseThrow();
      in = library.get().read(meant, List.of(in.get())).stream().findFirst();
    }
    return in.filter(InReport::isRead).map(count::unfold).orElse(count);
  }

  /** Goes to the first place that a line counts, if there is one. */
  public void goTo(FrequencyRow row) {
    int first = row.part().map(PartFrequency::first).orElse(0);
    find.foundProperty()
        .get()
        .flatMap(found -> found.in(row.report().fingerprint()))
        .filter(in -> row.frequency().count() > 0)
        .ifPresent(in -> find.walk().goTo(in, first));
  }

  /** Counts what was found, because it has changed or because it is shown from now on. */
  private void recount() {
    running.cancel();
    runs++;
    Optional<Found> found = find.foundProperty().get();
    if (!shown.get() || found.isEmpty()) {
      show(List.of());
      state.set(State.IDLE);
      return;
    }
    state.set(State.COUNTING);
    Report report = find.reading().report();
    ReportFrequency open =
        new ReportFrequency(
            find.reading().open().fingerprint(),
            report.title(),
            report.imprint(),
            new Frequency(0, report.text().length()));
    Optional<LibrarySearch> others =
        library.filter(all -> find.everywhereProperty().get() && found.get().done());
    running =
        update(
            () -> {
              List<ReportFrequency> known =
                  others.isPresent() ? others.get().uncounted() : List.of();
              count = count(found.get(), known, open);
            },
            failure -> {
              failures.accept(failure);
              // What is in the open report is there all the same.
              update(() -> count = count(found.get(), List.of(), open), failures);
            });
  }

  private static FrequencyCount count(
      Found found, List<ReportFrequency> others, ReportFrequency open) {
    List<ReportFrequency> known = new ArrayList<>(others);
    if (others.stream().noneMatch(each -> each.fingerprint().equals(open.fingerprint()))) {
      known.add(open);
    }
    FrequencyCount counted = FrequencyCount.of(found, known, open.imprint().place());
    return found
        .in(open.fingerprint())
        .filter(in -> in.inText() > 0 && in.isRead())
        .map(counted::unfold)
        .orElse(counted);
  }

  private interface Change {
    void make() throws Exception;
  }

  /** Changes the count and shows it as it then is, unless by then something else is counted. */
  private Background.Handle update(Change change, Consumer<Throwable> failed) {
    int mine = runs;
    Sorting by = sorting.get();
    return background.run(
        () -> {
          change.make();
          return count.rows(by);
        },
        lines -> {
          if (mine == runs) {
            show(lines);
            state.set(State.COUNTED);
          }
        },
        failed);
  }

  private void show(List<FrequencyRow> lines) {
    // Before the lines, so that each is drawn once.
    most.set(greatest(lines));
    rows.setAll(lines);
  }

  private double greatest(List<FrequencyRow> lines) {
    return lines.stream().mapToDouble(this::value).max().orElse(0);
  }
}
