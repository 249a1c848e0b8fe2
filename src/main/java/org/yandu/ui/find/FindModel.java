package org.yandu.ui.find;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.TextScan;
import org.yandu.ui.find.Row.Order;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/**
 * A query in the reports, their entries and their annotations, and what it found. What is in the
 * open report is shown first, as one types; what is in the others follows.
 */
public final class FindModel {

  private static final System.Logger LOG = System.getLogger(FindModel.class.getName());

  private final Reading reading;
  private final Background background;
  private final Supplier<List<Annotation>> annotations;
  private final Optional<LibrarySearch> library;
  private final Consumer<Throwable> failures;
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty aliases = new SimpleBooleanProperty(true);
  private final BooleanProperty asWords = new SimpleBooleanProperty();
  private final BooleanProperty everywhere = new SimpleBooleanProperty(true);
  private final ResultList results;
  private final IndexingModel indexing;
  private final HitWalk walk;

  /** How often something was looked for; read by the background thread to see whether to go on. */
  private final AtomicInteger runs = new AtomicInteger();

  private final FilterModel filters;
  private final SearchHistoryModel history = new SearchHistoryModel();
  private Background.Handle running = () -> {};
  private Optional<ReadyScan> ready = Optional.empty();
  private Optional<ReadyWritings> written = Optional.empty();

  /** The folded text of a report, kept as long as the report is open. */
  private record ReadyScan(String fingerprint, TextScan scan) {}

  /** How the terms of a glossary are written, kept as long as it is shown. */
  private record ReadyWritings(Glossary glossary, Writings writings) {}

  private record Answer(
      ReadyScan scan, ReadyWritings written, Looking looking, Optional<ResultList.Listed> listed) {}

  /**
   * @param annotations those of the open report, asked for when a query runs
   * @param library the other reports; nothing where there is no library
   * @param failures told if those cannot be looked through
   */
  public FindModel(
      Reading reading,
      Background background,
      Supplier<List<Annotation>> annotations,
      Optional<LibrarySearch> library,
      Consumer<Throwable> failures) {
    this.reading = reading;
    this.background = background;
    this.annotations = annotations;
    this.library = library;
    this.failures = failures;
    results = new ResultList(background, library, failures);
    indexing = new IndexingModel(library, failures);
    walk = new HitWalk(reading, results, () -> history.remember(query.get()));
    filters = new FilterModel(query, reading, background, library, failures);
    query.addListener((observable, before, now) -> typed());
    asWords.addListener((observable, before, now) -> run());
    everywhere.addListener((observable, before, now) -> run());
    aliases.addListener((observable, before, now) -> run());
    results.orderProperty().addListener((observable, before, now) -> list());
    reading.openProperty().addListener((observable, before, now) -> opened());
  }

  public Reading reading() {
    return reading;
  }

  /** What is looked for, as it is typed. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Whether all reports are looked through, or the open one alone. */
  public BooleanProperty everywhereProperty() {
    return everywhere;
  }

  /** Whether other writings of a term are looked for with it. */
  public BooleanProperty aliasesProperty() {
    return aliases;
  }

  /**
   * Whether the query is read as words of one paragraph even where it stands somewhere as one
   * string. Whatever is typed next is a string again.
   */
  public BooleanProperty asWordsProperty() {
    return asWords;
  }

  /** The making of the index. */
  public IndexingModel indexing() {
    return indexing;
  }

  /** Whether there are other reports to look through. */
  public boolean hasLibrary() {
    return library.isPresent();
  }

  /** In which order the results are listed. */
  public ObjectProperty<Order> orderProperty() {
    return results.orderProperty();
  }

  /** The filters of the query. */
  public FilterModel filters() {
    return filters;
  }

  /** What was looked for lately. */
  public SearchHistoryModel history() {
    return history;
  }

  /** What was found last; nothing while nothing is looked for. */
  public ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
    return results.foundProperty();
  }

  /** The results as a list that is read as it comes into view. */
  ResultList results() {
    return results;
  }

  /** The results as a list with headings. */
  public ObservableList<Row> rows() {
    return results.rows();
  }

  /** What was found in the text of the open report, in reading order. */
  public List<Hit> hits() {
    return walk.hits();
  }

  /** The walk through what was found. */
  public HitWalk walk() {
    return walk;
  }

  /** Looks for nothing any more; what was looked for is remembered. */
  public void clear() {
    history.remember(query.get());
    query.set("");
  }

  /**
   * Finds again what was found before, and takes up the walk where it was without a jump.
   *
   * @param hit the number of the hit that the walk had reached, or -1
   */
  public void resume(String words, int hit) {
    walk.resume(hit);
    query.set(words);
  }

  /** What is found everywhere stays as it is while one goes through it from report to report. */
  private void opened() {
    if (everywhere.get() && results.foundProperty().get().map(Found::done).orElse(false)) {
      walk.leave();
      results
          .foundProperty()
          .get()
          .flatMap(all -> all.in(reading.open().fingerprint()))
          .filter(in -> !in.isRead())
          .ifPresent(in -> results.read(List.of(in), () -> {}));
    } else {
      run();
    }
  }

  private void typed() {
    if (asWords.get()) {
      asWords.set(false);
    } else {
      run();
    }
  }

  /** Runs the query again, because what is searched has changed. */
  public void run() {
    running.cancel();
    int mine = runs.incrementAndGet();
    String typed = query.get();
    if (typed.isEmpty()) {
      show(Optional.empty());
      return;
    }
    Report report = reading.report();
    String fingerprint = reading.open().fingerprint();
    List<Annotation> notes = List.copyOf(annotations.get());
    Glossary terms = reading.mentions().glossary().glossary();
    boolean withAliases = aliases.get();
    boolean words = asWords.get();
    Order by = results.orderProperty().get();
    Optional<LibrarySearch> others = library.filter(all -> everywhere.get());
    Optional<ReadyScan> known = ready.filter(scan -> scan.fingerprint().equals(fingerprint));
    Optional<ReadyWritings> before = written.filter(all -> all.glossary().equals(terms));
    running =
        background.run(
            () -> {
              ReadyWritings writings =
                  before.orElseGet(() -> new ReadyWritings(terms, Writings.of(List.of(terms))));
              ReadyScan scan =
                  known.orElseGet(() -> new ReadyScan(fingerprint, TextScan.of(report)));
              Looking looking =
                  new Looking(
                      understood(typed, words),
                      fingerprint,
                      report,
                      scan.scan(),
                      notes,
                      terms,
                      writings.writings(),
                      withAliases);
              Optional<Found> here =
                  others.isPresent() ? looking.first() : Optional.of(looking.here());
              return new Answer(
                  scan, writings, looking, here.map(each -> listed(each, by, fingerprint)));
            },
            answer -> {
              ready = Optional.of(answer.scan());
              written = Optional.of(answer.written());
              answer.listed().ifPresent(listed -> show(Optional.of(listed)));
              others.ifPresent(
                  all -> lookElsewhere(answer.looking(), all, () -> runs.get() != mine));
            });
  }

  private Query understood(String typed, boolean words) {
    Query understood = understood(typed);
    return words ? understood.asWords().orElse(understood) : understood;
  }

  /** Not on the UI thread: the library is asked what can be marked. */
  private Query understood(String typed) {
    if (library.isEmpty()) {
      return Query.parse(typed, AnnotationKind.BUILT_IN);
    }
    try {
      return Query.parse(typed, library.get().kinds());
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.WARNING, "the kinds cannot be read", e);
      return Query.parse(typed);
    }
  }

  private void lookElsewhere(Looking looking, LibrarySearch others, BooleanSupplier unwanted) {
    Order by = results.orderProperty().get();
    running =
        background.run(
            () -> {
              Found all = looking.everywhere(others, unwanted);
              return results.list(all, by, looking.fingerprint());
            },
            listed -> show(Optional.of(listed)),
            failure -> {
              failures.accept(failure);
              // What is in the open report is there all the same.
              show(Optional.of(listed(looking.here(), by, looking.fingerprint())));
            });
  }

  /** Lists again what was found, in another order. */
  private void list() {
    Optional<Found> listed = results.foundProperty().get().filter(Found::done);
    if (listed.isEmpty()) {
      run();
      return;
    }
    Order by = results.orderProperty().get();
    String fingerprint = reading.open().fingerprint();
    running.cancel();
    running =
        background.run(
            () -> results.list(listed.get(), by, fingerprint),
            lines -> show(Optional.of(lines)),
            failures);
  }

  /** What was found in the open report alone, where there is nothing to read. */
  private static ResultList.Listed listed(Found found, Order by, String open) {
    return new ResultList.Listed(found, Row.of(found, by, open));
  }

  private void show(Optional<ResultList.Listed> listed) {
    walk.show(listed.map(ResultList.Listed::found));
    results.show(listed);
  }
}
