package org.yandu.ui.shell;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.files.FileDialogs.Kind;
import org.yandu.ui.files.FileName;
import org.yandu.ui.find.FindAction;
import org.yandu.ui.find.FindExportModel;
import org.yandu.ui.find.FindExportModel.Content;
import org.yandu.ui.find.FindExportModel.Copied;
import org.yandu.ui.find.FindExportModel.Exported;
import org.yandu.ui.find.FindExportModel.NotExported;
import org.yandu.ui.find.FindExportModel.Outcome;
import org.yandu.ui.find.FindExportModel.TooMany;
import org.yandu.ui.find.Found;
import org.yandu.ui.find.FrequencyNames;
import org.yandu.ui.find.PartNames;
import org.yandu.ui.find.Receipt;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** Results to the clipboard and to files: which file, and how it ended. */
final class FoundFiles {

  /** The same as on the command line: a file cannot be written. */
  private static final String CANNOT_WRITE = "YD-E01";

  private static final int LONGEST_NAME = 40;

  private final FindExportModel model;
  private final FileDialogs dialogs;
  private final Banner banner;
  private final PartNames names;
  private final Words words;

  FoundFiles(FindExportModel model, FileDialogs dialogs, Banner banner, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.banner = banner;
    this.names = new PartNames(words);
    this.words = words;
    model.setOnOutcome(this::tell);
  }

  /** Does something with what is shown: the sentences, or the table of frequencies. */
  void act(FindAction action) {
    if (model.frequency().shownProperty().get()) {
      actOnTable(action);
      return;
    }
    switch (action) {
      case COPY -> model.copy(names);
      case WORD -> model.find().foundProperty().get().ifPresent(this::writeWord);
      case CSV ->
          dialogs
              .askToWrite(
                  words.of("find.export.csv"),
                  fileName(words.of("find.export.name", query())),
                  new Kind(words.of("export.csv"), List.of("csv")))
              .ifPresent(file -> model.writeCsv(file, names));
    }
  }

  private void actOnTable(FindAction action) {
    FrequencyNames lines = new FrequencyNames(words);
    switch (action) {
      case COPY -> model.copyTable(lines);
      case CSV ->
          dialogs
              .askToWrite(
                  words.of("find.frequency.csv"),
                  fileName(words.of("find.frequency.file", query())),
                  new Kind(words.of("export.csv"), List.of("csv")))
              .ifPresent(file -> model.writeTable(file, lines));
      case WORD -> throw new IllegalArgumentException("a table is not written as Word");
    }
  }

  private void writeWord(Found found) {
    String title = words.of("find.export.title", found.query().input().strip());
    dialogs
        .askToWrite(
            words.of("find.export.word"),
            fileName(words.of("find.export.name", query())),
            new Kind(words.of("find.export.word.kind"), List.of("docx")))
        .ifPresent(file -> model.writeWord(file, names, title, Receipt.text(found, words)));
  }

  private static String fileName(String name) {
    return FileName.of(name);
  }

  private String query() {
    String query = model.find().queryProperty().get().strip();
    return query.length() > LONGEST_NAME ? query.substring(0, LONGEST_NAME) : query;
  }

  private void tell(Outcome outcome) {
    if (outcome instanceof Copied copied) {
      ClipboardContent content = new ClipboardContent();
      content.putString(copied.text());
      Clipboard.getSystemClipboard().setContent(content);
      banner.show(
          new Failure(
              "",
              words.of(
                  copied.content() == Content.SENTENCES ? "find.copied" : "find.frequency.copied",
                  copied.count())));
    } else if (outcome instanceof Exported written) {
      banner.show(
          new Failure(
              "",
              words.of(
                  written.content() == Content.SENTENCES
                      ? "find.exported"
                      : "find.frequency.exported",
                  written.count(),
                  written.file())));
    } else if (outcome instanceof TooMany many) {
      banner.show(new Failure("", words.of("find.export.many", many.total(), many.most())));
    } else if (outcome instanceof NotExported failed) {
      banner.show(
          new Failure(
              CANNOT_WRITE,
              words.of("exchange.not.exported", failed.file()),
              failed.failure().toString()));
    }
  }
}
