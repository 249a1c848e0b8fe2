package org.yandu.ui.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.library.Backup;
import org.yandu.library.Restoring;
import org.yandu.ui.task.Background;

/** The backups of the library, and going back to one of them. */
public final class BackupsModel {

  private final Restoring restoring;
  private final Background background;
  private final boolean writable;
  private final Consumer<Path> restore;
  private final ReadOnlyObjectWrapper<Optional<List<Line>>> lines =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * One backup.
   *
   * @param bytes how long its file is
   * @param annotations how many it holds; nothing if it cannot be read
   */
  public record Line(Path file, Instant made, long bytes, Optional<Integer> annotations) {}

  /**
   * @param background looks for them
   * @param writable whether the library may be replaced
   * @param restore puts the file of a backup in the library's place
   */
  public BackupsModel(
      Restoring restoring, Background background, boolean writable, Consumer<Path> restore) {
    this.restoring = restoring;
    this.background = background;
    this.writable = writable;
    this.restore = restore;
  }

  /** The backups, the newest first; nothing until they have been looked for. */
  public ReadOnlyObjectProperty<Optional<List<Line>>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** Looks for them. */
  public void load() {
    background.run(
        () -> restoring.backups().stream().map(BackupsModel::line).toList(),
        found -> lines.set(Optional.of(found)));
  }

  private static Line line(Backup backup) {
    return new Line(backup.file(), backup.made(), backup.bytes(), backup.annotations());
  }

  /** Whether a backup looks as if it could be restored. */
  public boolean isRestorable(Line line) {
    return writable && line.annotations().isPresent();
  }

  /** Goes back to a backup: the window is made anew with it. */
  public void restore(Line line) {
    restore.accept(line.file());
  }
}
