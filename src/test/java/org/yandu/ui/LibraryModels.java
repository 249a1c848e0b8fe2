package org.yandu.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.yandu.library.History;
import org.yandu.library.Library;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.annotations.KindsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/** What changes a library and its annotations, put together as for a window. */
public record LibraryModels(ChangesModel changes, AnnotationsModel annotations) {

  /** Those of a library; on the toolkit's thread. */
  public static LibraryModels of(
      Library library, Reading reading, Background background, Consumer<Throwable> failures) {
    ChangesModel changes =
        new ChangesModel(
            Optional.of(new History(library, Clock.systemUTC())), background, failures);
    return new LibraryModels(
        changes,
        new AnnotationsModel(
            reading,
            Optional.of(library.annotations()),
            new KindsModel(Optional.of(library.annotationKinds()), changes, background, failures),
            changes,
            background,
            failures,
            () -> "王芳",
            Clock.systemUTC()));
  }
}
