package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Report;
import org.yandu.search.WrittenFilter;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/**
 * The filters of the query, and what there is to choose from. What is typed is the truth: choosing
 * a filter writes it, taking one away erases it.
 */
public final class FilterModel {

  private final StringProperty query;
  private final Reading reading;
  private final Background background;
  private final Optional<LibrarySearch> library;
  private final Consumer<Throwable> failures;
  private final ObservableList<WrittenFilter> written = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<FilterChoices> choices =
      new ReadOnlyObjectWrapper<>(FilterChoices.NONE);
  private Background.Handle loading = () -> {};

  /**
   * @param query what is looked for, as it is typed
   * @param library nothing where there is no library: then the open report is all there is
   */
  FilterModel(
      StringProperty query,
      Reading reading,
      Background background,
      Optional<LibrarySearch> library,
      Consumer<Throwable> failures) {
    this.query = query;
    this.reading = reading;
    this.background = background;
    this.library = library;
    this.failures = failures;
    query.subscribe(typed -> written.setAll(WrittenFilter.in(typed)));
  }

  /** The filters of the query, in their order. */
  public ObservableList<WrittenFilter> written() {
    return written;
  }

  /** The values there are; none until they have been {@linkplain #load() looked up}. */
  public ReadOnlyObjectProperty<FilterChoices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** Looks up what there is to choose from. */
  public void load() {
    loading.cancel();
    Report report = reading.report();
    loading =
        background.run(
            () -> {
              List<Report> reports = new ArrayList<>();
              if (library.isPresent()) {
                reports.addAll(library.get().someReports());
              } else {
                reports.add(report);
              }
              List<String> terms =
                  library.isPresent() ? library.get().headwords() : List.<String>of();
              List<String> tags = library.isPresent() ? library.get().tags() : List.<String>of();
              List<AnnotationKind> kinds =
                  library.isPresent() ? library.get().kinds() : AnnotationKind.BUILT_IN;
              return FilterChoices.of(reports, terms, tags, kinds);
            },
            choices::set,
            failures);
  }

  /**
   * Writes a filter, unless it is there.
   *
   * @param name what the field is called
   */
  public void add(String name, String value) {
    String filter = WrittenFilter.write(name, value);
    String typed = query.get().strip();
    if (WrittenFilter.in(typed).stream()
        .noneMatch(known -> known.place().of(typed).equals(filter))) {
      query.set(typed.isEmpty() ? filter : typed + " " + filter);
    }
  }

  /** Erases a filter. */
  public void remove(WrittenFilter filter) {
    if (written.contains(filter)) {
      query.set(filter.without(query.get()));
    }
  }
}
