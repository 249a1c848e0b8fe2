package org.yandu.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.export.UnwritableFileException;
import org.yandu.ui.export.AnnotationExportModel;
import org.yandu.ui.export.AnnotationExportModel.Exported;
import org.yandu.ui.export.AnnotationExportModel.NotExported;
import org.yandu.ui.export.AnnotationExportModel.Outcome;
import org.yandu.ui.export.AnnotationExportView;
import org.yandu.ui.export.LeavingForm;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.files.FileDialogs.Kind;
import org.yandu.ui.files.FileName;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** Annotations to files: which, what they look like, which file, how it ended. */
final class AnnotationFiles {

  private static final String CARD = "leave-card";

  /** The same as on the command line: a file cannot be written. */
  private static final String CANNOT_WRITE = "YD-E01";

  private final AnnotationExportModel model;
  private final FileDialogs dialogs;
  private final Cards cards;
  private final Banner banner;
  private final Words words;

  AnnotationFiles(
      AnnotationExportModel model, FileDialogs dialogs, Cards cards, Banner banner, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.cards = cards;
    this.banner = banner;
    this.words = words;
    model.setOnOutcome(this::tell);
  }

  /**
   * Asks which annotations are meant, and as what.
   *
   * @param chosen those to begin with; none for all of the open report
   */
  void open(List<Annotation> chosen) {
    model.open(chosen);
    AnnotationExportView view =
        new AnnotationExportView(model, this::write, () -> cards.close(CARD), words);
    cards.showLarge(CARD, words.of("leave.title"), view, () -> true, model::close);
    view.begin();
  }

  private void write() {
    LeavingForm format = model.formatProperty().get();
    String title = model.title().orElse("");
    String name = words.of(format == LeavingForm.TASKS ? "leave.name.tasks" : "leave.name", title);
    Kind kind = new Kind(words.of("leave.as." + format.word()), List.of(format.extension()));
    Optional<Path> file = dialogs.askToWrite(words.of("leave.title"), FileName.of(name), kind);
    if (file.isPresent()) {
      model.write(file.get());
      cards.close(CARD);
    }
  }

  private void tell(Outcome outcome) {
    if (outcome instanceof Exported written) {
      banner.show(new Failure("", words.of("leave.done", written.count(), written.file())));
    } else if (outcome instanceof NotExported failed) {
      banner.show(
          new Failure(
              CANNOT_WRITE,
              words.of(
                  switch (UnwritableFileException.reason(failed.failure())) {
                    case FULL -> "leave.failed.full";
                    case NO_FOLDER -> "leave.failed.folder";
                    case FORBIDDEN -> "leave.failed.forbidden";
                    case IN_USE -> "leave.failed.use";
                    case OTHER -> "leave.failed";
                  },
                  failed.file()),
              failed.failure().toString()));
    }
  }
}
