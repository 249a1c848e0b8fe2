package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.search.Query.Interpretation;
import org.yandu.ui.find.Found.InReport;
import org.yandu.ui.find.Row.Order;
import org.yandu.ui.task.Background;

/**
 * What was found, as a list. In a large library most reports are only named in it, with how much
 * there is in them; where it stands is read when their names come into view.
 */
final class ResultList {

  /** So many places are read before anything is shown. */
  private static final int FIRST_READ = 100;

  /** Of so many reports at most: a screen shows no more. */
  private static final int FIRST_REPORTS = 15;

  /** More results than these make no document that anybody could read. */
  static final int MOST_AT_ONCE = 20_000;

  private final Background background;
  private final Optional<LibrarySearch> library;
  private final Consumer<Throwable> failures;
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.PLACE);
  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<Row> rows = FXCollections.observableArrayList();

  /** The reports that are being read. */
  private final Set<String> asked = new HashSet<>();

  /** How often something else was shown. */
  private int shown;

  /**
   * What is to be shown, its lines made where they keep nobody waiting.
   *
   * @param found with the reports that were read for it
   */
  record Listed(Found found, List<Row> rows) {}

  /** There are more results than can be had at once. */
  static final class TooManyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int total;

    TooManyException(int total) {
      super(total + " results");
      this.total = total;
    }

    int total() {
      return total;
    }
  }

  /**
   * @param background the one on which the library is looked through
   * @param library the other reports; nothing where there is no library
   * @param failures told if those cannot be read
   */
  ResultList(Background background, Optional<LibrarySearch> library, Consumer<Throwable> failures) {
    this.background = background;
    this.library = library;
    this.failures = failures;
  }

  /** What was found last; nothing while nothing is looked for. */
  ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** In which order the results are listed. */
  ObjectProperty<Order> orderProperty() {
    return order;
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /**
   * Lists what was found, what is looked at first with its places. Not for the UI thread.
   *
   * @throws Exception if the library cannot be read
   */
  Listed list(Found all, Order by, String open) throws Exception {
    Found read = all;
    if (library.isPresent() && all.meant().isPresent()) {
      List<InReport> first = new ArrayList<>();
      int places = 0;
      for (InReport in : Row.sorted(all, by)) {
        if (places < FIRST_READ && first.size() < FIRST_REPORTS) {
          places += in.total();
          first.add(in);
        }
      }
      read = all.with(library.get().read(all.meant().get(), first));
    }
    return new Listed(read, Row.of(read, by, open));
  }

  /** Shows something else. */
  void show(Optional<Listed> listed) {
    shown++;
    asked.clear();
    rows.setAll(listed.map(Listed::rows).orElse(List.of()));
    found.set(listed.map(Listed::found));
  }

  /** Reads a report of which only the name is listed, and those that are listed next. */
  void read(Row.InWhole whole) {
    List<InReport> next = new ArrayList<>();
    int places = 0;
    for (int row = Math.max(0, rows.indexOf(whole));
        row < rows.size() && places < FIRST_READ && next.size() < FIRST_REPORTS;
        row++) {
      InReport in = rows.get(row).in();
      if (!in.isRead() && asked.add(in.fingerprint())) {
        next.add(in);
        places += in.total();
      }
    }
    if (!next.isEmpty()) {
      read(next, () -> {});
    }
  }

  /**
   * Reads what was found in some reports and lists it below their names.
   *
   * @param then done when it is there, unless by then something else is shown
   */
  void read(List<InReport> counted, Runnable then) {
    Optional<Interpretation> meant = found.get().flatMap(Found::meant);
    if (library.isEmpty() || meant.isEmpty()) {
      return;
    }
    int mine = shown;
    background.run(
        () -> library.get().read(meant.get(), counted),
        read -> {
          if (shown == mine) {
            insert(read);
            then.run();
          }
        },
        failures);
  }

  private void insert(List<InReport> read) {
    Map<String, InReport> now = new HashMap<>();
    read.forEach(each -> now.put(each.fingerprint(), each));
    for (int row = rows.size() - 1; row >= 0; row--) {
      InReport in = now.get(rows.get(row).in().fingerprint());
      if (in != null && rows.get(row) instanceof Row.InWhole whole && !whole.in().isRead()) {
        rows.set(row, new Row.InWhole(in));
        rows.addAll(row + 1, Row.below(in, order.get()));
      }
    }
    found.set(found.get().map(all -> all.with(read)));
  }

  /**
   * All results as a list, with what has not been read yet. Asked for on the UI thread, got on the
   * background thread; there it throws {@link TooManyException} if there are more than can be had
   * at once.
   */
  Callable<List<Row>> everything() {
    List<Row> listed = List.copyOf(rows);
    Order by = order.get();
    Optional<Found> now = found.get();
    return () -> {
      int total = now.map(Found::total).orElse(0);
      if (total > MOST_AT_ONCE) {
        throw new TooManyException(total);
      }
      List<Row> all = new ArrayList<>();
      for (Row row : listed) {
        if (row instanceof Row.InWhole whole && !whole.in().isRead() && library.isPresent()) {
          Interpretation meant = now.flatMap(Found::meant).orElseThrow();
          for (InReport read : library.get().read(meant, List.of(whole.in()))) {
            all.add(new Row.InWhole(read));
            all.addAll(Row.below(read, by));
          }
        } else {
          all.add(row);
        }
      }
      return all;
    };
  }
}
