package org.yandu.ui.annotations;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.library.Library;
import org.yandu.text.Folding;
import org.yandu.ui.annotations.AnnotationsFilter.Field;
import org.yandu.ui.task.Background;

/**
 * Which annotations the pane lists: those of the open report or of all, filtered and sorted. That
 * is worked out beside the UI thread, anew with every change; what is overtaken is dropped.
 */
public final class AnnotationsListModel {

  private final AnnotationsModel annotations;
  private final Optional<Library> library;
  private final Background libraryWork;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final Clock clock;
  private final ObjectProperty<AnnotationsFilter> filter =
      new SimpleObjectProperty<>(AnnotationsFilter.NONE);
  private final ObjectProperty<AnnotationsOrder> order =
      new SimpleObjectProperty<>(AnnotationsOrder.PLACE);
  private final BooleanProperty everywhere = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>(Listed.NOTHING);
  private Everywhere read = new Everywhere(List.of(), Map.of());
  private Background.Handle reading = () -> {};
  private Background.Handle listing = () -> {};

  /** What is looked through in each annotation; touched by the background thread alone. */
  private Map<UUID, Searched> searched = Map.of();

  /**
   * What is listed.
   *
   * @param rows in the order in which they are listed
   * @param total how many there are, listed or not
   * @param filter which of those are
   * @param order how they are sorted
   * @param everywhere whether they are those of all reports
   * @param values the values that occur in each field, as they are first written, each with how
   *     many annotations have it
   * @param reports what reports are called, by fingerprint, if those of all are listed
   */
  public record Listed(
      List<Annotation> rows,
      int total,
      AnnotationsFilter filter,
      AnnotationsOrder order,
      boolean everywhere,
      Map<Field, Map<String, Value>> values,
      Map<String, String> reports) {

    static final Listed NOTHING =
        new Listed(
            List.of(),
            0,
            AnnotationsFilter.NONE,
            AnnotationsOrder.PLACE,
            false,
            Map.of(),
            Map.of());

    /** The values of a field. */
    Map<String, Value> values(Field field) {
      return values.getOrDefault(field, Map.of());
    }
  }

  /**
   * A value that occurs in a field.
   *
   * @param written as an annotation has it
   * @param count how many have it
   */
  public record Value(String written, int count) {}

  private record Everywhere(List<Annotation> all, Map<String, String> reports) {}

  private record Searched(Annotation of, String text) {}

  /**
   * @param library nothing when there is none: then there is nothing to list
   * @param libraryWork where the library is read
   * @param background where the list is made
   * @param failures told if the annotations of all reports cannot be read
   * @param clock says what is today
   */
  public AnnotationsListModel(
      AnnotationsModel annotations,
      Optional<Library> library,
      Background libraryWork,
      Background background,
      Consumer<Throwable> failures,
      Clock clock) {
    this.annotations = annotations;
    this.library = library;
    this.libraryWork = libraryWork;
    this.background = background;
    this.failures = failures;
    this.clock = clock;
    annotations.all().addListener((ListChangeListener<Annotation>) change -> listOpen());
    annotations.follow(steps -> readEverywhere());
    annotations
        .kinds()
        .all()
        .addListener((ListChangeListener<AnnotationKind>) change -> readEverywhere());
    filter.addListener((observable, before, now) -> list());
    order.addListener((observable, before, now) -> list());
    everywhere.addListener(
        (observable, before, now) -> {
          if (now) {
            readEverywhere();
          } else {
            list();
          }
        });
    list();
  }

  AnnotationsModel annotations() {
    return annotations;
  }

  public ObjectProperty<AnnotationsFilter> filterProperty() {
    return filter;
  }

  public ObjectProperty<AnnotationsOrder> orderProperty() {
    return order;
  }

  /** Whether the annotations of all reports are listed. */
  public BooleanProperty everywhereProperty() {
    return everywhere;
  }

  /** What is listed at present. */
  public ReadOnlyObjectProperty<Listed> listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** Shows an annotation in its report, which is opened if it is not. */
  public void open(Annotation annotation) {
    if (annotation.report().equals(annotations.reading().open().fingerprint())) {
      annotations.chosenProperty().set(Optional.of(annotation.id()));
      annotations.reading().goTo(annotation.anchor().range());
    } else {
      annotations
          .reading()
          .goTo(
              annotation.report(),
              annotation.anchor().range(),
              () -> annotations.chooseWhenLoaded(annotation.id(), () -> {}));
    }
  }

  private void listOpen() {
    if (!everywhere.get()) {
      list();
    }
  }

  private void readEverywhere() {
    if (!everywhere.get() || library.isEmpty()) {
      return;
    }
    reading.cancel();
    reading =
        libraryWork.run(
            () ->
                new Everywhere(
                    library.get().annotations().all(), LibraryReportNames.of(library.get())),
            found -> {
              read = found;
              list();
            },
            failures);
  }

  private void list() {
    boolean all = everywhere.get();
    List<Annotation> from = all ? read.all() : List.copyOf(annotations.all());
    Map<String, String> reports = all ? read.reports() : Map.of();
    AnnotationsFilter by = filter.get();
    AnnotationsOrder in = order.get();
    List<AnnotationKind> kinds = List.copyOf(annotations.kinds().all());
    ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
    listing.cancel();
    listing =
        background.run(
            () ->
                new Listed(
                    in.sort(passing(from, by, now), kinds),
                    from.size(),
                    by,
                    in,
                    all,
                    values(from),
                    reports),
            listed::set);
  }

  private List<Annotation> passing(
      List<Annotation> all, AnnotationsFilter filter, ZonedDateTime now) {
    if (filter.isNone()) {
      return all;
    }
    boolean words = !filter.keys().isEmpty();
    Map<UUID, Searched> texts = new HashMap<>();
    List<Annotation> passing = new ArrayList<>();
    AnnotationsFilter.Test test = new AnnotationsFilter.Test(filter, now);
    for (Annotation annotation : all) {
      String text = "";
      if (words) {
        Searched known = searched.get(annotation.id());
        Searched kept =
            known != null && known.of().equals(annotation)
                ? known
                : new Searched(annotation, AnnotationsFilter.searched(annotation));
        texts.put(annotation.id(), kept);
        text = kept.text();
      }
      if (test.passes(annotation, text)) {
        passing.add(annotation);
      }
    }
    if (words) {
      searched = texts;
    }
    return passing;
  }

  private static Map<Field, Map<String, Value>> values(List<Annotation> all) {
    Map<Field, Map<String, Value>> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      values.put(field, new LinkedHashMap<>());
    }
    for (Annotation annotation : all) {
      values.forEach(
          (field, counts) -> {
            if (field == Field.TAG) {
              annotation.tags().forEach(tag -> count(counts, Folding.key(tag), tag));
            } else {
              AnnotationsFilter.values(annotation, field)
                  .forEach(value -> count(counts, value, value));
            }
          });
    }
    return values;
  }

  private static void count(Map<String, Value> counts, String value, String written) {
    counts.merge(
        value, new Value(written, 1), (had, one) -> new Value(had.written(), had.count() + 1));
  }
}
