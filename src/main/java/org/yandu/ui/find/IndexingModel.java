package org.yandu.ui.find;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.ui.task.Background;

/** The making of the index of a library, during which everything can be found, if not as fast. */
public final class IndexingModel {

  /** Of fewer reports an index is made before anybody could read how far it is. */
  private static final int WORTH_TELLING = 500;

  private final Optional<LibrarySearch> library;
  private final Consumer<Throwable> failures;
  private final ReadOnlyObjectWrapper<Optional<Double>> share =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  IndexingModel(Optional<LibrarySearch> library, Consumer<Throwable> failures) {
    this.library = library;
    this.failures = failures;
  }

  /**
   * How far the index is that is being made, from 0 to 1, where all are in it and it is only put in
   * order; nothing while none is made.
   */
  public ReadOnlyObjectProperty<Optional<Double>> shareProperty() {
    return share.getReadOnlyProperty();
  }

  /**
   * Makes the index what it must be.
   *
   * @param background does it; another one than looks through the library, which must not wait
   */
  public void refresh(Background background) {
    library.ifPresent(
        all ->
            background.run(
                () -> {
                  all.refresh(this::tell);
                  return true;
                },
                done -> share.set(Optional.empty()),
                failure -> {
                  share.set(Optional.empty());
                  if (!(failure instanceof CancellationException)) {
                    failures.accept(failure);
                  }
                }));
  }

  private void tell(int done, int all) {
    if (all >= WORTH_TELLING && (done % (all / 100) == 0 || done == all)) {
      Platform.runLater(() -> share.set(Optional.of((double) done / all)));
    }
  }
}
