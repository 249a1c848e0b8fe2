package org.yandu.ui.annotations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.MarkedPassage;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.library.AnnotationChange;
import org.yandu.library.AnnotationChange.Name;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * Marks passages, and changes what is marked and how: the form of a mark, its ends, one into
 * several and back.
 */
public final class MarkEditsModel {

  private final AnnotationsModel model;
  private final Supplier<String> author;
  private final InstantSource clock;

  /**
   * @param author who marks
   */
  MarkEditsModel(AnnotationsModel model, Supplier<String> author, InstantSource clock) {
    this.model = model;
    this.author = author;
    this.clock = clock;
  }

  /** Who marks here. */
  String author() {
    return author.get();
  }

  /**
   * Marks a passage of the open report.
   *
   * @param then called with the annotation when it is on the disk
   */
  public void mark(Range passage, AnnotationKind kind, MarkForm form, Consumer<Annotation> then) {
    Instant now = clock.instant();
    Annotation made =
        new Annotation(
                UUID.randomUUID(),
                model.reading().open().fingerprint(),
                Anchor.of(model.reading().report(), passage),
                kind,
                "",
                author.get(),
                now,
                now)
            .withForm(form, now);
    model.change(
        kept -> new AnnotationChange(Name.ADDED, List.of(Step.add(made))),
        done -> then.accept(made));
  }

  /** Shows an annotation in another form. */
  public void reshape(UUID id, MarkForm form) {
    model.change(
        kept ->
            new AnnotationChange(
                Name.RESHAPED,
                kept.apply(id).filter(each -> each.form() != form).stream()
                    .map(each -> Step.change(each, each.withForm(form, clock.instant())))
                    .toList()),
        done -> {});
  }

  /**
   * Gives an annotation another passage of the open report.
   *
   * @param passage not empty
   */
  public void move(UUID id, Range passage) {
    Report report = model.reading().report();
    model.change(
        kept ->
            new AnnotationChange(
                Name.MOVED,
                kept.apply(id).filter(each -> !each.anchor().range().equals(passage)).stream()
                    .map(
                        each ->
                            Step.change(
                                each, MarkedPassage.moved(each, report, passage, clock.instant())))
                    .toList()),
        done -> {});
  }

  /** Says that an annotation stands where it was found, which is not asked again. */
  public void settle(UUID id) {
    Report report = model.reading().report();
    model.change(
        kept ->
            new AnnotationChange(
                Name.SETTLED,
                kept
                    .apply(id)
                    .filter(each -> each.outcome() != Outcome.FOUND)
                    .filter(each -> each.outcome() != Outcome.LOST)
                    .stream()
                    .map(
                        each ->
                            Step.change(
                                each,
                                MarkedPassage.moved(
                                    each, report, each.anchor().range(), clock.instant())))
                    .toList()),
        done -> {});
  }

  /** The parts into which an annotation would be split; none if it cannot be split there. */
  List<Range> parts(Annotation annotation, List<Integer> offsets) {
    return MarkedPassage.parts(
        model.reading().report().text(), annotation.anchor().range(), offsets);
  }

  /**
   * Splits an annotation of the open report; its note stays with the first part.
   *
   * @param offsets in the report's text, where the parts are to begin
   */
  public void split(Annotation annotation, List<Integer> offsets) {
    Report report = model.reading().report();
    List<Range> parts = parts(annotation, offsets);
    model.change(
        kept ->
            new AnnotationChange(
                Name.SPLIT,
                kept.apply(annotation.id()).stream()
                    .flatMap(
                        each ->
                            MarkedPassage.split(
                                each, report, parts, UUID::randomUUID, clock.instant())
                                .stream())
                    .toList()),
        done -> {});
  }

  /**
   * Joins annotations of the open report to one that covers them all; then that one is chosen.
   * Nothing happens unless there are at least two.
   */
  public void join(List<UUID> ids) {
    Report report = model.reading().report();
    Consumer<AnnotationChange> choose =
        done ->
            done.steps().stream()
                .findFirst()
                .flatMap(Step::after)
                .ifPresent(joined -> model.chosenProperty().set(Optional.of(joined.id())));
    model.change(
        kept ->
            new AnnotationChange(
                Name.JOINED,
                MarkedPassage.join(
                    ids.stream().flatMap(id -> kept.apply(id).stream()).toList(),
                    report,
                    clock.instant())),
        choose);
  }
}
