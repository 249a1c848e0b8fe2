package org.yandu.ui.terms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.glossary.TermEdit.Step;
import org.yandu.glossary.TermEditing;
import org.yandu.library.Change;
import org.yandu.library.ImportChange;
import org.yandu.library.TermChange;
import org.yandu.library.TermChange.Name;
import org.yandu.text.Folding;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/**
 * Correcting, adding and hiding entries of the open report. A change is made in the library first;
 * then, off the UI thread, the report is looked through again for its terms.
 */
public final class TermEditsModel implements ChangesModel.Participant {

  private final Reading reading;
  private final ChangesModel changes;
  private final Background background;
  private final Background linking;
  private final Clock clock;
  private final ObjectProperty<Optional<Draft>> draft =
      new SimpleObjectProperty<>(Optional.empty());

  /** As they are in the library, by what they are about; for the UI thread. */
  private final Map<String, TermEdit> edits = new HashMap<>();

  /** The same, for the background thread alone. */
  private final Map<String, TermEdit> kept = new HashMap<>();

  private int relinks;

  /**
   * What is being written.
   *
   * @param entry what is corrected; nothing for a new entry
   * @param headword what the form is filled with at first
   */
  public record Draft(
      Optional<Entry> entry, String headword, List<String> aliases, String definition) {}

  /** Why what was written cannot be an entry. */
  public enum Refusal {
    NO_HEADWORD,
    NO_DEFINITION,
    /** There is another entry of that name, which may be hidden. */
    KNOWN
  }

  /**
   * @param background where the library is
   * @param linking where the report is looked through again
   */
  public TermEditsModel(
      Reading reading,
      ChangesModel changes,
      Background background,
      Background linking,
      Clock clock) {
    this.reading = reading;
    this.changes = changes;
    this.background = background;
    this.linking = linking;
    this.clock = clock;
    changes.add(this);
    reading.openProperty().addListener((observable, before, now) -> take(now));
    take(reading.open());
  }

  /** What is being written in the side pane, if anything. */
  public ObjectProperty<Optional<Draft>> draftProperty() {
    return draft;
  }

  /** Begins to write about an entry. */
  public void edit(Entry entry) {
    Term term = entry.term();
    draft.set(
        Optional.of(
            new Draft(Optional.of(entry), term.headword(), term.aliases(), term.definition())));
  }

  /**
   * Begins to write a new entry.
   *
   * @param headword what it may be called; where there is such an entry, that is looked at instead
   */
  public void add(String headword) {
    String clean = headword.replaceAll("\\s+", " ").strip();
    Optional<Entry> known =
        Folding.key(clean).isEmpty() ? Optional.empty() : glossary().named(clean);
    if (known.isPresent()) {
      reading.termProperty().set(known.map(Entry::term));
    } else {
      draft.set(Optional.of(new Draft(Optional.empty(), clean, List.of(), "")));
    }
  }

  /** Leaves what is being written as it was. */
  public void cancel() {
    draft.set(Optional.empty());
  }

  /**
   * Keeps what was written in place of the draft, unless it cannot be an entry.
   *
   * @return what is wrong with it
   */
  public Optional<Refusal> save(String headword, List<String> aliases, String definition) {
    Optional<Draft> written = draft.get();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entry> entry = written.get().entry();
    Term term =
        new Term(
            entry.map(known -> known.term().number()).orElse(1), headword, aliases, definition);
    Optional<Refusal> refusal = refusal(entry, term);
    if (refusal.isPresent()) {
      return refusal;
    }
    draft.set(Optional.empty());
    entry.ifPresentOrElse(known -> correct(known, term), () -> addNew(term));
    return Optional.empty();
  }

  private Optional<Refusal> refusal(Optional<Entry> entry, Term term) {
    if (Folding.key(term.headword()).isEmpty()) {
      return Optional.of(Refusal.NO_HEADWORD);
    }
    if (term.definition().isBlank()) {
      return Optional.of(Refusal.NO_DEFINITION);
    }
    boolean known =
        glossary()
            .named(term.headword())
            .filter(other -> !other.key().equals(entry.map(Entry::key).orElse("")))
            .isPresent();
    return known ? Optional.of(Refusal.KNOWN) : Optional.empty();
  }

  private void correct(Entry entry, Term term) {
    if (!term.equals(entry.term())) {
      change(Name.CORRECTED, entry.key(), now -> TermEditing.corrected(entry, term, now));
    }
  }

  private void addNew(Term term) {
    TermEdit made = TermEditing.added(reading.open().fingerprint(), term, clock.instant());
    change(Name.ADDED, made.key(), now -> Optional.of(made));
  }

  /** An official entry is no longer shown; one of the reader's own is deleted. */
  public void hide(Entry entry) {
    if (entry.official().isEmpty()) {
      change(Name.DELETED, entry.key(), now -> Optional.empty());
    } else {
      change(Name.HIDDEN, entry.key(), now -> TermEditing.hidden(entry, now));
    }
  }

  /** A hidden entry is shown again, as it was. */
  public void unhide(Entry entry) {
    change(Name.SHOWN, entry.key(), now -> TermEditing.shown(entry, now));
  }

  /** A corrected entry reads as the official glossary has it. */
  public void restore(Entry entry) {
    change(Name.RESTORED, entry.key(), now -> Optional.empty());
  }

  /**
   * Words that look like a term are not to be offered any more.
   *
   * @param key as {@linkplain Folding folded}
   */
  public void ignore(String key, String surface) {
    change(Name.IGNORED, key, now -> TermEditing.ignored(key, surface, now));
  }

  /**
   * Takes up entries from elsewhere, as one step of undoing.
   *
   * @param done told what has changed, when it is on the disk
   */
  public void take(List<Term> terms, Consumer<TermChange> done) {
    EditedGlossary glossary = glossary();
    String report = reading.open().fingerprint();
    Instant now = clock.instant();
    changes.change(
        history -> {
          TermChange change =
              new TermChange(
                  Name.IMPORTED, TermEditing.imported(glossary, kept, terms, report, now));
          history.changeTerms(change);
          apply(kept, change);
          return change;
        },
        change -> {
          shown(change);
          done.accept(change);
        });
  }

  private EditedGlossary glossary() {
    return reading.mentions().glossary();
  }

  private void change(Name name, String key, Function<TermEditing.Now, Optional<TermEdit>> to) {
    String report = reading.open().fingerprint();
    Instant time = clock.instant();
    changes.change(
        history -> {
          Optional<TermEdit> before = Optional.ofNullable(kept.get(key));
          Optional<TermEdit> after = to.apply(new TermEditing.Now(report, before, time));
          if (before.isEmpty() && after.isEmpty()) {
            return new TermChange(name, List.of());
          }
          TermChange change = new TermChange(name, TermEditing.steps(before, after));
          history.changeTerms(change);
          apply(kept, change);
          return change;
        },
        this::shown);
  }

  @Override
  public void taken(Change change, boolean undone) {
    terms(change, undone).ifPresent(made -> apply(kept, made));
  }

  @Override
  public void show(Change change, boolean undone) {
    terms(change, undone).ifPresent(this::shown);
  }

  /** What a change does to entries of the open report. */
  private Optional<TermChange> terms(Change change, boolean undone) {
    if (change instanceof ImportChange taken) {
      String report = reading.open().fingerprint();
      List<Step> own =
          taken.terms().steps().stream()
              .filter(step -> step.subject().report().equals(report))
              .toList();
      return own.isEmpty() ? Optional.empty() : terms(new TermChange(Name.IMPORTED, own), undone);
    }
    return change instanceof TermChange made
        ? Optional.of(undone ? made.reversed() : made)
        : Optional.empty();
  }

  private void shown(TermChange change) {
    String report = reading.open().fingerprint();
    if (change.steps().stream().allMatch(step -> step.subject().report().equals(report))) {
      apply(edits, change);
      relink(
          change.steps().size() == 1 ? Optional.of(change.steps().getFirst()) : Optional.empty());
    }
  }

  /** Looks through the report again, and then looks at the entry that was changed. */
  private void relink(Optional<Step> changed) {
    OpenReport open = reading.open();
    EditedGlossary before = glossary();
    List<TermEdit> now = new ArrayList<>(edits.values());
    relinks++;
    int relink = relinks;
    linking.run(
        () -> Mentions.in(open.report(), before.withEdits(now)),
        found -> {
          if (relink == relinks && open.equals(reading.open())) {
            reading.setMentions(found);
            changed
                .map(step -> step.subject().key())
                .flatMap(found.glossary()::entry)
                .ifPresent(entry -> reading.termProperty().set(Optional.of(entry.term())));
          }
        });
  }

  private static void apply(Map<String, TermEdit> edits, TermChange change) {
    for (Step step : change.steps()) {
      step.before().ifPresent(before -> edits.remove(before.key()));
      step.after().ifPresent(after -> edits.put(after.key(), after));
    }
  }

  private void take(OpenReport open) {
    draft.set(Optional.empty());
    relinks++;
    edits.clear();
    for (TermEdit edit : open.mentions().glossary().edits()) {
      edits.put(edit.key(), edit);
    }
    Map<String, TermEdit> loaded = Map.copyOf(edits);
    background.run(
        () -> {
          kept.clear();
          kept.putAll(loaded);
          return true;
        },
        done -> {});
  }
}
