package org.yandu.ui.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.RowProblem;
import org.yandu.glossary.exchange.TermComparison.Compared;
import org.yandu.glossary.exchange.TermComparison.Effect;

/** What a file of terms would change, row by row, and which of it is wanted. */
public final class TermImportModel {

  private final String name;
  private final ObservableList<Line> lines;
  private final FilteredList<Line> shown;
  private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
  private int choosable;
  private boolean choosingAll;

  /** What a row is to the reader. */
  public enum Sort {
    NEW,
    CHANGES,
    SAME,
    BAD
  }

  /** A row of the file. */
  public static final class Line {

    private final int number;
    private final Sort sort;
    private final Optional<Compared> compared;
    private final Optional<RowProblem.Reason> reason;
    private final BooleanProperty chosen = new SimpleBooleanProperty();

    private Line(Compared compared) {
      this.number = compared.line();
      this.sort = sort(compared.effect());
      this.compared = Optional.of(compared);
      this.reason = Optional.empty();
    }

    private Line(RowProblem problem) {
      this.number = problem.line();
      this.sort = Sort.BAD;
      this.compared = Optional.empty();
      this.reason = Optional.of(problem.reason());
    }

    private static Sort sort(Effect effect) {
      return switch (effect) {
        case NEW -> Sort.NEW;
        case CHANGES -> Sort.CHANGES;
        case SAME -> Sort.SAME;
      };
    }

    /** Where the row begins in the file, in lines from 1. */
    public int number() {
      return number;
    }

    public Sort sort() {
      return sort;
    }

    /** The entry; nothing for a bad row. */
    public Optional<Compared> compared() {
      return compared;
    }

    /** Why the row is bad. */
    public Optional<RowProblem.Reason> reason() {
      return reason;
    }

    /** Whether there is anything to choose. */
    public boolean isChoosable() {
      return sort == Sort.NEW || sort == Sort.CHANGES;
    }

    public BooleanProperty chosenProperty() {
      return chosen;
    }
  }

  /**
   * @param name what the file is called
   */
  TermImportModel(String name, List<Compared> rows, List<RowProblem> problems) {
    this.name = name;
    List<Line> all = new ArrayList<>();
    rows.forEach(row -> all.add(new Line(row)));
    problems.forEach(problem -> all.add(new Line(problem)));
    all.sort(Comparator.comparingInt(Line::number));
    for (Line line : all) {
      counts.merge(line.sort(), 1, Integer::sum);
      if (line.isChoosable()) {
        choosable++;
        line.chosen.set(true);
        line.chosen.addListener((observable, before, now) -> count(now));
      }
    }
    chosen.set(choosable);
    lines = FXCollections.observableList(all);
    shown = new FilteredList<>(lines);
  }

  /** What the file is called. */
  public String name() {
    return name;
  }

  /** The rows that are shown, in the order of the file. */
  public ObservableList<Line> shown() {
    return shown;
  }

  /** Shows rows of one sort, or all. */
  public void show(Optional<Sort> sort) {
    shown.setPredicate(line -> sort.isEmpty() || line.sort() == sort.get());
  }

  /** How many rows there are of a sort, or of all. */
  public int count(Optional<Sort> sort) {
    return sort.map(each -> counts.getOrDefault(each, 0)).orElse(lines.size());
  }

  /** How many rows are chosen. */
  public ReadOnlyIntegerProperty chosenCountProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** How many rows could be chosen. */
  public int choosable() {
    return choosable;
  }

  private void count(boolean one) {
    if (!choosingAll) {
      chosen.set(chosen.get() + (one ? 1 : -1));
    }
  }

  /** Chooses all rows, or none; counted once, for there may be many. */
  public void chooseAll(boolean all) {
    choosingAll = true;
    for (Line line : lines) {
      if (line.isChoosable()) {
        line.chosen.set(all);
      }
    }
    choosingAll = false;
    chosen.set(all ? choosable : 0);
  }

  /** The entries that are chosen, in the order of the file. */
  List<Term> chosenTerms() {
    return lines.stream()
        .filter(line -> line.chosen.get())
        .flatMap(line -> line.compared().stream())
        .map(Compared::term)
        .toList();
  }
}
