package org.yandu.ui.revision;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.annotation.Revision;
import org.yandu.glossary.TermEdit;
import org.yandu.ingest.Ingested;
import org.yandu.report.Report;

/** A new version of a report that waits for the reader's word; nothing has been changed yet. */
public final class RevisionDraft {

  /** How far it has come. */
  public enum Stage {
    /** The reader has not accepted it. */
    OFFERED,
    /** It is being put in the place of the old version. */
    ACCEPTED,
    /** That could not be done; it can be tried again. */
    REFUSED
  }

  private final String replaced;
  private final Ingested successor;
  private final String source;
  private final List<RevisionLine> lines;
  private final List<TermEdit> edits;
  private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.OFFERED);
  private Optional<Throwable> refusal = Optional.empty();

  /**
   * @param replaced the fingerprint of the version that is to be replaced
   * @param source the file of the new version
   * @param annotations all of the old version, in reading order
   * @param edits what the reader did to the glossary of the old version
   */
  RevisionDraft(
      String replaced,
      Ingested successor,
      String source,
      List<Annotation> annotations,
      List<TermEdit> edits) {
    this.replaced = replaced;
    this.successor = successor;
    this.source = source;
    this.edits = List.copyOf(edits);
    lines = Revision.of(annotations, successor.report()).stream().map(RevisionLine::new).toList();
    lines.forEach(line -> line.standingProperty().subscribe(now -> count()));
  }

  private void count() {
    open.set((int) lines.stream().filter(line -> !line.standing().settled()).count());
  }

  /** The fingerprint of the version that is to be replaced. */
  public String replaced() {
    return replaced;
  }

  /** The new version. */
  public Report report() {
    return successor.report();
  }

  Ingested successor() {
    return successor;
  }

  /** What the reader did to the glossary of the old version. */
  List<TermEdit> edits() {
    return edits;
  }

  /** The file of the new version. */
  public String source() {
    return source;
  }

  /** What becomes of each annotation, in the reading order of the old version. */
  public List<RevisionLine> lines() {
    return lines;
  }

  /** How many were found in some way. */
  public int count(Outcome outcome) {
    return (int) lines.stream().filter(line -> line.found() == outcome).count();
  }

  /** How many the reader says are no longer in the text. */
  int gone() {
    return (int)
        lines.stream()
            .map(RevisionLine::standing)
            .filter(now -> now.settled() && now.placement().outcome() == Outcome.LOST)
            .count();
  }

  /** Of how many the reader has said something. */
  int said() {
    return (int) lines.stream().filter(RevisionLine::isSaid).count();
  }

  /** How many the reader has not said anything about and might. */
  public ReadOnlyIntegerProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** It is being put in the place of the old version. */
  void accept() {
    stage.set(Stage.ACCEPTED);
  }

  /** It could not be put there, and all is as the reader left it. */
  void refuse(Throwable reason) {
    refusal = Optional.of(reason);
    stage.set(Stage.REFUSED);
  }

  /** Why it could not be put in the place of the old version when that was last tried. */
  Optional<Throwable> refusal() {
    return refusal;
  }
}
