package org.yandu.ui.shell;

import java.util.Optional;
import org.yandu.library.LibraryCondition;
import org.yandu.library.LibraryException.Reason;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** What a reader is told of a library that is open, but not as it was left. */
final class LibraryNotice {

  private LibraryNotice() {}

  /**
   * Tells it, the weightiest last, which is what stays.
   *
   * @param dialogs shows the folder in which the damaged file is kept
   */
  static void tell(Start start, Banner banner, FileDialogs dialogs, Words words) {
    start
        .madeWay()
        .map(before -> words.of("backups.restored", String.valueOf(before.getFileName())))
        .ifPresent(sentence -> banner.show(new Failure("", sentence)));
    Optional<LibraryCondition> condition = start.condition();
    if (condition.filter(found -> !found.consistent()).isPresent()) {
      banner.show(new Failure(Reason.DAMAGED.code(), words.of("library.inconsistent")));
    }
    condition
        .flatMap(LibraryCondition::recovery)
        .ifPresent(
            recovery ->
                banner.show(
                    Failure.of(recovery, words),
                    words.of("library.folder"),
                    () -> dialogs.showFolder(start.folder())));
  }
}
