package org.yandu.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yandu.glossary.exchange.TermFormat;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.files.FileDialogs.Kind;
import org.yandu.ui.files.FileName;
import org.yandu.ui.terms.ExchangeWords;
import org.yandu.ui.terms.TermExchangeModel;
import org.yandu.ui.terms.TermExchangeModel.Choice;
import org.yandu.ui.terms.TermExportView;
import org.yandu.ui.terms.TermImportModel;
import org.yandu.ui.terms.TermImportView;
import org.yandu.ui.words.Words;

/** Terms from files and to files: which file, what is in it, how it ended. */
final class TermFiles {

  static final String IMPORT = "import-card";
  static final String EXPORT = "export-card";

  private final TermExchangeModel model;
  private final FileDialogs dialogs;
  private final Cards cards;
  private final Words words;

  TermFiles(TermExchangeModel model, FileDialogs dialogs, Cards cards, Banner banner, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.cards = cards;
    this.words = words;
    model.setOnOutcome(outcome -> banner.show(ExchangeWords.of(outcome, words)));
    model.offeredProperty().addListener((observable, before, now) -> offer(now));
  }

  /** Asks for a file and shows what it would change. */
  void importTerms() {
    dialogs
        .askToRead(
            words.of("import.title"),
            new Kind(words.of("import.kinds"), List.of("csv", "tbx", "xml", "txt")))
        .ifPresent(model::read);
  }

  private void offer(Optional<TermImportModel> read) {
    if (read.isEmpty()) {
      cards.close(IMPORT);
      return;
    }
    TermImportView view =
        new TermImportView(read.get(), model::accept, () -> cards.close(IMPORT), words);
    cards.showLarge(
        IMPORT,
        words.of("import.title"),
        view,
        () -> true,
        () -> {
          // Another file may have been read meanwhile: that waits on.
          if (model.offeredProperty().get().equals(read)) {
            model.cancel();
          }
        });
    view.begin();
  }

  /** Asks which entries are meant, and as what. */
  void exportTerms() {
    TermExportView view = new TermExportView(model, this::write, () -> cards.close(EXPORT), words);
    cards.show(EXPORT, words.of("export.title"), view);
    view.begin();
  }

  private void write(TermFormat format, Choice choice) {
    String name = FileName.of(words.of("export.name", model.title()));
    Kind kind =
        new Kind(
            format == TermFormat.CSV ? words.of("export.csv") : words.of("export.tbx"),
            List.of(format.extension()));
    Optional<Path> file = dialogs.askToWrite(words.of("export.title"), name, kind);
    if (file.isPresent()) {
      cards.close(EXPORT);
      model.write(file.get(), format, choice);
    }
  }
}
