package org.yandu.ui.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationFilter;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.Tags;
import org.yandu.annotation.Versioned;
import org.yandu.annotation.WebAnnotation;
import org.yandu.export.AnnotationFormat;
import org.yandu.export.WholeFile;
import org.yandu.library.Exchange;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.exchange.Parcel;
import org.yandu.library.exchange.ParcelWriter;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/** Which annotations leave, as what, and how the file will begin; written off the UI thread. */
public final class AnnotationExportModel {

  /** From where annotations are taken. */
  public enum Scope {
    /** Those that were chosen before. */
    CHOSEN,
    /** Those of the open report. */
    REPORT,
    /** All. */
    LIBRARY
  }

  /** How it ended that the reader asked for a file. */
  public sealed interface Outcome {}

  /** A file was written. */
  public record Exported(int count, Path file) implements Outcome {}

  /** A file could not be written; what was there before is still there. */
  public record NotExported(Path file, IOException failure) implements Outcome {}

  /**
   * The annotations of a scope, and what there is to choose among them.
   *
   * @param reports those in which they stand, by fingerprint
   * @param kinds as what they are marked
   * @param tags that they have
   * @param parts the paths of headings under which they stand, down to the second level
   */
  public record Gathered(
      List<Annotation> annotations,
      Map<String, Report> reports,
      List<AnnotationKind> kinds,
      List<String> tags,
      List<List<String>> parts) {

    static final Gathered NONE = new Gathered(List.of(), Map.of(), List.of(), List.of(), List.of());

    static Gathered of(List<Annotation> annotations, Map<String, Report> reports) {
      Map<String, AnnotationKind> kinds = new LinkedHashMap<>();
      List<String> tags = List.of();
      Set<List<String>> parts = new LinkedHashSet<>();
      for (Annotation annotation : annotations) {
        kinds.putIfAbsent(annotation.kind().id(), annotation.kind());
        tags = Tags.with(tags, annotation.tags());
        List<String> path = annotation.anchor().path();
        for (int depth = 1; depth <= Math.min(DEPTH, path.size()); depth++) {
          parts.add(path.subList(0, depth));
        }
      }
      return new Gathered(
          List.copyOf(annotations),
          Map.copyOf(reports),
          List.copyOf(kinds.values()),
          tags,
          List.copyOf(parts));
    }
  }

  /**
   * What would be written now.
   *
   * @param count how many annotations
   * @param begins how the file begins
   */
  public record Ready(int count, ExportPreview begins) {}

  private static final int DEPTH = 2;

  private final Reading reading;
  private final Optional<Library> library;
  private final Background libraryWork;
  private final Background fileWork;
  private final Consumer<Throwable> failures;
  private final Supplier<String> author;
  private final ZoneId zone;
  private final ObjectProperty<LeavingForm> format = new SimpleObjectProperty<>(LeavingForm.DOCX);
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.REPORT);
  private final ObjectProperty<Set<String>> kinds = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Optional<String>> tag = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<List<String>> part = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyObjectWrapper<Gathered> gathered =
      new ReadOnlyObjectWrapper<>(Gathered.NONE);
  private final ReadOnlyObjectWrapper<Optional<Ready>> ready =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Set<UUID> chosen = Set.of();
  private Consumer<Outcome> outcomes = outcome -> {};
  private Background.Handle gathering = () -> {};
  private Background.Handle preparing = () -> {};
  private boolean open;

  /**
   * @param library nothing when there is none: then there is nothing to export either
   * @param libraryWork where the library is read, after what is being saved
   * @param fileWork where files are made and written
   * @param failures told of what nobody expects
   * @param author who sends packages
   * @param zone of the dates
   */
  public AnnotationExportModel(
      Reading reading,
      Optional<Library> library,
      Background libraryWork,
      Background fileWork,
      Consumer<Throwable> failures,
      Supplier<String> author,
      ZoneId zone) {
    this.reading = reading;
    this.library = library;
    this.libraryWork = libraryWork;
    this.fileWork = fileWork;
    this.failures = failures;
    this.author = author;
    this.zone = zone;
    scope.subscribe(this::gather);
    format.subscribe(this::prepare);
    kinds.subscribe(this::prepare);
    tag.subscribe(this::prepare);
    part.subscribe(this::prepare);
  }

  public ObjectProperty<LeavingForm> formatProperty() {
    return format;
  }

  public ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  /** The ids of the kinds that leave; none for all. */
  public ObjectProperty<Set<String>> kindsProperty() {
    return kinds;
  }

  /** The tag that annotations must have to leave. */
  public ObjectProperty<Optional<String>> tagProperty() {
    return tag;
  }

  /** The headings under which annotations must stand to leave, outermost first; none for all. */
  public ObjectProperty<List<String>> partProperty() {
    return part;
  }

  /** The annotations that there are to choose from; none until they have been read. */
  public ReadOnlyObjectProperty<Gathered> gatheredProperty() {
    return gathered.getReadOnlyProperty();
  }

  /** What would be written; what it was before, or nothing, while that is found out. */
  public ReadOnlyObjectProperty<Optional<Ready>> readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** How many annotations were chosen before. */
  public int chosenCount() {
    return chosen.size();
  }

  /** From now on tells a listener how things ended. */
  public void setOnOutcome(Consumer<Outcome> listener) {
    outcomes = listener;
  }

  /**
   * Begins with annotations that were chosen, or with all of the open report.
   *
   * @param annotations none for those of the open report
   */
  public void open(List<Annotation> annotations) {
    open = true;
    chosen = annotations.stream().map(Annotation::id).collect(Collectors.toSet());
    Scope wanted = chosen.isEmpty() ? Scope.REPORT : Scope.CHOSEN;
    if (scope.get() == wanted) {
      gather();
    } else {
      scope.set(wanted);
    }
  }

  /** Nothing is looked at any more; the choices are kept for the next time. */
  public void close() {
    open = false;
    gathering.cancel();
    preparing.cancel();
    gathered.set(Gathered.NONE);
    ready.set(Optional.empty());
  }

  private void gather() {
    if (!open) {
      return;
    }
    gathering.cancel();
    preparing.cancel();
    ready.set(Optional.empty());
    if (library.isEmpty()) {
      gathered(Gathered.NONE);
      return;
    }
    Library from = library.get();
    Scope wanted = scope.get();
    Set<UUID> ids = chosen;
    String fingerprint = reading.open().fingerprint();
    gathering =
        libraryWork.run(
            () ->
                gather(
                    from,
                    switch (wanted) {
                      case CHOSEN ->
                          from.annotations().all().stream()
                              .filter(annotation -> ids.contains(annotation.id()))
                              .toList();
                      case REPORT -> from.annotations().ofReport(fingerprint);
                      case LIBRARY -> from.annotations().all();
                    }),
            this::gathered,
            failures);
  }

  private static Gathered gather(Library library, List<Annotation> annotations)
      throws LibraryException {
    Map<String, Report> reports = new HashMap<>();
    for (Annotation annotation : annotations) {
      if (!reports.containsKey(annotation.report())) {
        reports.put(annotation.report(), library.reports().report(annotation.report()));
      }
    }
    return Gathered.of(annotations, reports);
  }

  /** What was asked for before and is not there now is asked for no more. */
  private void gathered(Gathered found) {
    gathered.set(found);
    Set<String> known = found.kinds().stream().map(AnnotationKind::id).collect(Collectors.toSet());
    kinds.set(kinds.get().stream().filter(known::contains).collect(Collectors.toSet()));
    tag.set(tag.get().filter(found.tags()::contains));
    if (!found.parts().contains(part.get())) {
      part.set(List.of());
    }
    prepare();
  }

  private void prepare() {
    if (!open) {
      return;
    }
    preparing.cancel();
    Gathered from = gathered.get();
    AnnotationFilter wanted = filter();
    AnnotationFormat as = format.get().shown();
    preparing =
        fileWork.run(
            () -> {
              List<Annotation> annotations = wanted.of(from.annotations());
              return new Ready(
                  annotations.size(), ExportPreview.of(as, annotations, from.reports(), zone));
            },
            made -> ready.set(Optional.of(made)),
            failures);
  }

  private AnnotationFilter filter() {
    return new AnnotationFilter(
        kinds.get(), tag.get().map(Set::of).orElse(Set.of()), part.get(), Set.of(), Set.of());
  }

  /** What the file may be called, without its ending: of one report its name, else none. */
  public Optional<String> title() {
    List<String> fingerprints =
        gathered.get().annotations().stream().map(Annotation::report).distinct().toList();
    return fingerprints.size() == 1
        ? Optional.ofNullable(gathered.get().reports().get(fingerprints.getFirst()))
            .map(Citation::name)
        : Optional.empty();
  }

  /** Writes what is shown. */
  public void write(Path file) {
    Gathered from = gathered.get();
    AnnotationFilter wanted = filter();
    LeavingForm as = format.get();
    String sender = author.get();
    libraryWork.run(
        () -> {
          List<Annotation> annotations = wanted.of(from.annotations());
          return new Leaving(content(as, annotations, from.reports(), sender), annotations.size());
        },
        leaving -> write(file, leaving),
        failure -> failed(file, failure));
  }

  /** What a file will hold, and how many annotations are in it. */
  private record Leaving(Content content, int count) {}

  private interface Content {
    byte[] make() throws IOException;
  }

  private Content content(
      LeavingForm as, List<Annotation> annotations, Map<String, Report> reports, String sender)
      throws LibraryException {
    if (!as.isRemembered()) {
      return () -> as.shown().write(annotations, reports, zone);
    }
    Exchange exchange = library.orElseThrow().exchange();
    if (as == LeavingForm.JSONLD) {
      List<Versioned> leaving = exchange.leaving(annotations);
      return () -> WebAnnotation.writeVersioned(leaving, reports).getBytes(StandardCharsets.UTF_8);
    }
    Parcel parcel = exchange.pack(annotations, as == LeavingForm.WHOLE_PACKAGE);
    String program = AnnotationExportModel.class.getPackage().getImplementationVersion();
    return () -> ParcelWriter.write(parcel, program == null ? "" : program, sender, Instant.now());
  }

  private void write(Path file, Leaving leaving) {
    fileWork.run(
        () -> {
          WholeFile.write(file, leaving.content().make());
          return new Exported(leaving.count(), file);
        },
        written -> outcomes.accept(written),
        failure -> failed(file, failure));
  }

  private void failed(Path file, Throwable failure) {
    if (failure instanceof IOException known) {
      outcomes.accept(new NotExported(file, known));
    } else {
      failures.accept(failure);
    }
  }
}
