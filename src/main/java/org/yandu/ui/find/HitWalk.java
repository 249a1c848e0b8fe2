package org.yandu.ui.find;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.yandu.search.Hit;
import org.yandu.text.Range;
import org.yandu.ui.find.Found.InReport;
import org.yandu.ui.reading.Reading;

/** The walk from hit to hit, through the open report and on into the others. */
public final class HitWalk {

  private final Reading reading;
  private final ResultList results;
  private final Runnable remember;
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private int resumed = -1;

  /**
   * @param remember run when a hit is gone to: what leads somewhere is looked for again
   */
  HitWalk(Reading reading, ResultList results, Runnable remember) {
    this.reading = reading;
    this.results = results;
    this.remember = remember;
  }

  /** The number, in the open report, of the hit that was reached, or -1. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Whether it has reached a hit. */
  boolean isCurrent(Row.Place place) {
    return place.index() == current.get()
        && place.in().fingerprint().equals(reading.open().fingerprint());
  }

  /** What was found in the text of the open report, in reading order. */
  List<Hit> hits() {
    return hits(results.foundProperty().get());
  }

  private List<Hit> hits(Optional<Found> of) {
    return of.flatMap(all -> all.in(reading.open().fingerprint()))
        .map(InReport::hits)
        .orElse(List.of());
  }

  /** Is at no hit any more. */
  void leave() {
    current.set(-1);
  }

  /**
   * Is at a hit of what is found next, if there is one of that number.
   *
   * @param hit its number in the open report, or -1
   */
  void resume(int hit) {
    resumed = hit;
  }

  /**
   * Takes up what was found instead of what the results show as yet.
   *
   * @param found nothing if nothing is looked for
   */
  void show(Optional<Found> found) {
    List<Hit> hits = hits(found);
    if (resumed >= 0 && resumed < hits.size()) {
      current.set(resumed);
      resumed = -1;
    } else if (!hits.equals(hits())) {
      current.set(same(hits));
    }
  }

  /** Whoever types on after a step, or before it is answered, stays at the hit that is there. */
  private int same(List<Hit> hits) {
    int before = current.get();
    if (before < 0 || before >= hits().size()) {
      return -1;
    }
    Range there = hits().get(before).range();
    for (int index = 0; index < hits.size(); index++) {
      Range range = hits.get(index).range();
      if (range.start() < there.end() && there.start() < range.end()) {
        return index;
      }
    }
    return -1;
  }

  /**
   * Goes to the next hit: in the open report from where the reader is at first, from its last to
   * the first of the report that is listed next, and around the end.
   */
  public void next() {
    step(1);
  }

  /** Goes to the hit before, likewise. */
  public void previous() {
    step(-1);
  }

  private void step(int steps) {
    List<InReport> reports = reports();
    if (reports.isEmpty()) {
      return;
    }
    int size = hits().size();
    int start = start(steps);
    if (size > 0 && start >= 0 && start < size) {
      goTo(reports.get(here(reports)), start);
      return;
    }
    int from = size > 0 ? here(reports) : steps > 0 ? -1 : 0;
    InReport other = reports.get(Math.floorMod(from + steps, reports.size()));
    goTo(other, steps > 0 ? 0 : other.inText() - 1);
  }

  /** The number of the hit that a step leads to if it leads to one of the open report. */
  private int start(int steps) {
    if (current.get() >= 0) {
      return current.get() + steps;
    }
    int first = firstFrom(hits());
    return steps > 0 ? first : Math.floorMod(first - 1, Math.max(1, hits().size()));
  }

  private int here(List<InReport> reports) {
    for (int index = 0; index < reports.size(); index++) {
      if (reports.get(index).fingerprint().equals(reading.open().fingerprint())) {
        return index;
      }
    }
    return -1;
  }

  /** The reports with hits in their texts, in the order in which they are listed. */
  private List<InReport> reports() {
    return results
        .foundProperty()
        .get()
        .map(all -> Row.sorted(all, results.orderProperty().get()))
        .orElse(List.of())
        .stream()
        .filter(in -> in.inText() > 0)
        .toList();
  }

  /** Goes to a hit, in whatever report. */
  void goTo(Row.Place place) {
    goTo(place.in(), place.index());
  }

  /**
   * Goes to a hit.
   *
   * @param index its number among those in the text of its report, from 0
   */
  void goTo(InReport in, int index) {
    remember.run();
    String fingerprint = in.fingerprint();
    if (in.isRead()) {
      if (index < in.hits().size()) {
        reading.goTo(fingerprint, in.hits().get(index).range(), () -> current.set(index));
      }
      return;
    }
    results.read(
        List.of(in),
        () ->
            results
                .foundProperty()
                .get()
                .flatMap(all -> all.in(fingerprint))
                .filter(InReport::isRead)
                .ifPresent(read -> goTo(read, index)));
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
}
