package org.yandu.ui.annotations;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.annotation.AnnotationKind;
import org.yandu.library.AnnotationKinds;
import org.yandu.library.Change;
import org.yandu.library.KindChange;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.task.Background;

/** The kinds of annotation that the reader can mark with, in the order of their keys. */
public final class KindsModel implements ChangesModel.Participant {

  private final ChangesModel changes;
  private final ObservableList<AnnotationKind> all =
      FXCollections.observableArrayList(AnnotationKind.BUILT_IN);

  /**
   * @param store nothing when there is no library: then there are the kinds of the beginning
   * @param failures told if the kinds cannot be read
   */
  public KindsModel(
      Optional<AnnotationKinds> store,
      ChangesModel changes,
      Background background,
      Consumer<Throwable> failures) {
    this.changes = changes;
    changes.add(this);
    store.ifPresent(kinds -> background.run(kinds::all, this::show, failures));
  }

  public ObservableList<AnnotationKind> all() {
    return all;
  }

  /** A kind as it is called and coloured now. */
  public AnnotationKind current(AnnotationKind kind) {
    return all.stream().filter(kind::is).findFirst().orElse(kind);
  }

  /** Puts other kinds in the place of those there are. */
  public void change(List<AnnotationKind> after) {
    KindChange change = new KindChange(all, after);
    changes.change(
        history -> {
          history.changeKinds(change);
          return change.after();
        },
        this::show);
  }

  @Override
  public void taken(Change change, boolean undone) {
    // Nothing is kept beside the list that is shown.
  }

  @Override
  public void show(Change change, boolean undone) {
    if (change instanceof KindChange kinds) {
      show(undone ? kinds.before() : kinds.after());
    }
  }

  private void show(List<AnnotationKind> kinds) {
    if (!all.equals(kinds)) {
      all.setAll(kinds);
    }
  }
}
