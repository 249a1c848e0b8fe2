package org.yandu.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.files.FileDialogs.Kind;
import org.yandu.ui.revision.RevisionDraft;
import org.yandu.ui.revision.RevisionModel;
import org.yandu.ui.revision.RevisionView;
import org.yandu.ui.revision.RevisionWords;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.words.Words;

/** A new version of the open report: which file, what becomes of the annotations, how it ended. */
final class RevisionFiles {

  static final String CARD = "revision-card";

  private final RevisionModel model;
  private final FileDialogs dialogs;
  private final Cards cards;
  private final Supplier<Typography> typography;
  private final Words words;

  RevisionFiles(
      RevisionModel model,
      FileDialogs dialogs,
      Cards cards,
      Banner banner,
      Supplier<Typography> typography,
      Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.cards = cards;
    this.typography = typography;
    this.words = words;
    model.setOnOutcome(outcome -> banner.show(RevisionWords.of(outcome, words)));
    model.offeredProperty().addListener((observable, before, now) -> offer(now));
  }

  /** Asks for the file of the new version and shows what would become of the annotations. */
  void replace() {
    dialogs
        .askToRead(
            words.of("revision.title"), new Kind(words.of("revision.kinds"), List.of("txt", "md")))
        .ifPresent(model::read);
  }

  private void offer(Optional<RevisionDraft> read) {
    if (read.isEmpty()) {
      cards.close(CARD);
      return;
    }
    RevisionView view =
        new RevisionView(
            read.get(), typography.get(), model::accept, () -> cards.close(CARD), words);
    cards.showLarge(
        CARD,
        words.of("revision.title"),
        view,
        view::mayLeave,
        () -> {
          // Another file may have been read meanwhile: that waits on.
          if (model.offeredProperty().get().equals(read)) {
            model.cancel();
          }
        });
    view.begin();
  }
}
