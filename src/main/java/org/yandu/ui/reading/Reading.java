package org.yandu.ui.reading;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Term;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.reading.ReadingChoices.TermLinks;

/** What is being read, where, and which term is looked at. */
public final class Reading {

  private final ReadOnlyObjectWrapper<OpenReport> open;
  private final ReadOnlyObjectWrapper<Mentions> mentions;
  private final ReadOnlyObjectWrapper<Mentions> links;
  private final ReadingChoices choices;
  private final ObjectProperty<Range> inView = new SimpleObjectProperty<>(new Range(0, 0));
  private final ObjectProperty<Optional<Term>> term = new SimpleObjectProperty<>(Optional.empty());
  private final Trail trail = new Trail();
  private Consumer<Range> navigator = range -> {};
  private Consumer<Integer> returner = offset -> {};
  private Shelf shelf = (fingerprint, then) -> {};

  /** Where other reports can be had. */
  @FunctionalInterface
  public interface Shelf {

    /**
     * Fetches a report, off the UI thread; hands it over on it, unless another one is asked for in
     * the meantime. If it cannot be had, the reader is told.
     *
     * @param fingerprint names the report; if that was replaced, the version in its place is meant
     */
    void fetch(String fingerprint, Consumer<OpenReport> then);
  }

  public Reading(OpenReport report, ReadingChoices choices) {
    this.choices = choices;
    open = new ReadOnlyObjectWrapper<>(report);
    mentions = new ReadOnlyObjectWrapper<>(report.mentions());
    links = new ReadOnlyObjectWrapper<>(linksOf(report, report.mentions()));
    choices.termLinksProperty().addListener((observable, before, now) -> chooseLinks());
  }

  public ReadOnlyObjectProperty<OpenReport> openProperty() {
    return open.getReadOnlyProperty();
  }

  public OpenReport open() {
    return open.get();
  }

  public Report report() {
    return open.get().report();
  }

  /** Puts another report in the place of the one that is open; the way back leads to that. */
  public void open(OpenReport report) {
    trail.leave(here());
    show(report);
  }

  private void show(OpenReport report) {
    term.set(Optional.empty());
    inView.set(new Range(0, 0));
    // At no moment are the terms of one report seen with the text of another.
    links.set(Mentions.NONE);
    mentions.set(Mentions.NONE);
    open.set(report);
    mentions.set(report.mentions());
    chooseLinks();
  }

  /** How the reader wants to be helped. */
  public ReadingChoices choices() {
    return choices;
  }

  /** The terms of the open report and where it mentions them. */
  public ReadOnlyObjectProperty<Mentions> mentionsProperty() {
    return mentions.getReadOnlyProperty();
  }

  public Mentions mentions() {
    return mentions.get();
  }

  /** Those mentions that the reader wants to be links: all, or the first in each section. */
  public ReadOnlyObjectProperty<Mentions> linksProperty() {
    return links.getReadOnlyProperty();
  }

  public Mentions links() {
    return links.get();
  }

  /** The reader has edited terms of the open report. What was looked at still is, as it is now. */
  public void setMentions(Mentions now) {
    Optional<String> key =
        term.get().flatMap(mentions.get().glossary()::entryOf).map(EditedGlossary.Entry::key);
    mentions.set(now);
    chooseLinks();
    term.set(key.flatMap(now.glossary()::entry).map(EditedGlossary.Entry::term));
  }

  private void chooseLinks() {
    links.set(linksOf(open.get(), mentions.get()));
  }

  private Mentions linksOf(OpenReport report, Mentions all) {
    return choices.termLinksProperty().get() == TermLinks.EVERY
        ? all
        : all.firstInSections(report.report());
  }

  /** The part of the text that the sheet shows. */
  public ObjectProperty<Range> inViewProperty() {
    return inView;
  }

  /**
   * The offset that the reader has come to: in the upper third of the view, where a passage stands
   * that was jumped to. At the very beginning it is the beginning: what stands below the title has
   * not been come to while the title is first in view.
   */
  public int reached() {
    Range view = inView.get();
    return view.start() + Math.min(view.start(), view.length() / 3);
  }

  /** The term whose explanation is shown in the side pane. */
  public ObjectProperty<Optional<Term>> termProperty() {
    return term;
  }

  public Trail trail() {
    return trail;
  }

  /**
   * Says who moves the sheet.
   *
   * @param toPassage brings a passage into view
   * @param toOffset makes an offset the first in view
   */
  public void setNavigator(Consumer<Range> toPassage, Consumer<Integer> toOffset) {
    navigator = toPassage;
    returner = toOffset;
  }

  /** Says where other reports can be had. */
  public void setShelf(Shelf reports) {
    shelf = reports;
  }

  private Trail.Place here() {
    return new Trail.Place(open.get().fingerprint(), inView.get().start());
  }

  /** Jumps to a passage, and remembers where the jump came from. */
  public void goTo(Range passage) {
    trail.leave(here());
    navigator.accept(passage);
  }

  /**
   * Jumps to a passage of whatever report, which is opened if it is not, and remembers where the
   * jump came from.
   *
   * @param fingerprint names the report
   * @param then done when it is open, before the jump
   */
  public void goTo(String fingerprint, Range passage, Runnable then) {
    at(
        fingerprint,
        open -> {
          trail.leave(here());
          open.run();
          then.run();
          // A version that has taken the place of the report may be shorter.
          boolean there = passage.end() <= report().text().length();
          navigator.accept(there ? passage : new Range(0, 0));
        });
  }

  /** Makes an offset the first in view, and remembers where the jump came from. */
  public void goToTop(int offset) {
    trail.leave(here());
    returner.accept(offset);
  }

  public void goBack() {
    trail
        .before()
        .ifPresent(
            place ->
                at(
                    place.report(),
                    open -> {
                      trail.back(here());
                      open.run();
                      returner.accept(place.offset());
                    }));
  }

  public void goForward() {
    trail
        .after()
        .ifPresent(
            place ->
                at(
                    place.report(),
                    open -> {
                      trail.forward(here());
                      open.run();
                      returner.accept(place.offset());
                    }));
  }

  /**
   * Goes on when a report is at hand.
   *
   * @param then given what puts the report in the place of the one that is open
   */
  private void at(String fingerprint, Consumer<Runnable> then) {
    if (fingerprint.equals(open.get().fingerprint())) {
      then.accept(() -> {});
    } else {
      shelf.fetch(fingerprint, report -> then.accept(() -> show(report)));
    }
  }
}
