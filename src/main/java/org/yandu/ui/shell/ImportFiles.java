package org.yandu.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.yandu.annotation.Annotation;
import org.yandu.ui.exchange.ImportModel;
import org.yandu.ui.exchange.ImportModel.NotRead;
import org.yandu.ui.exchange.ImportModel.Outcome;
import org.yandu.ui.exchange.ImportModel.Taken;
import org.yandu.ui.exchange.ImportView;
import org.yandu.ui.exchange.ImportWords;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.files.FileDialogs.Kind;
import org.yandu.ui.words.Words;

/** Annotations from files that are chosen or dropped on the window, and what came of it. */
final class ImportFiles {

  static final String CARD = "taken-card";

  private static final List<String> EXTENSIONS = List.of("yandu", "json", "jsonld", "txt");

  private final ImportModel model;
  private final FileDialogs dialogs;
  private final Cards cards;
  private final Banner banner;
  private final Consumer<Annotation> go;
  private final Runnable save;
  private final Words words;

  /**
   * @param go shows an annotation in its place
   * @param save hands over what is being written, before anything else is changed
   */
  ImportFiles(
      ImportModel model,
      FileDialogs dialogs,
      Cards cards,
      Banner banner,
      Consumer<Annotation> go,
      Runnable save,
      Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.cards = cards;
    this.banner = banner;
    this.go = go;
    this.save = save;
    this.words = words;
    model.setOnOutcome(this::tell);
  }

  /** Asks for a file and takes in what is in it. */
  void choose() {
    dialogs
        .askToRead(words.of("taking.title"), new Kind(words.of("taking.kinds"), EXTENSIONS))
        .ifPresent(this::take);
  }

  /** Takes in from now on what is dropped on the window. */
  void listenTo(Region root) {
    root.setOnDragOver(
        event -> {
          if (dropped(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    root.setOnDragDropped(
        event -> {
          Optional<Path> file = dropped(event);
          file.ifPresent(this::take);
          event.setDropCompleted(file.isPresent());
          event.consume();
        });
  }

  private static Optional<Path> dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    return board.hasFiles() && board.getFiles().size() == 1
        ? Optional.of(board.getFiles().getFirst().toPath()).filter(ImportFiles::mayBeMeant)
        : Optional.empty();
  }

  static boolean mayBeMeant(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return EXTENSIONS.stream().anyMatch(extension -> name.endsWith("." + extension));
  }

  private void take(Path file) {
    save.run();
    model.read(file);
  }

  private void tell(Outcome outcome) {
    switch (outcome) {
      case NotRead unread -> banner.show(ImportWords.of(unread, words));
      case Taken taken ->
          cards.show(
              CARD,
              words.of("taking.title"),
              new ImportView(
                  taken,
                  annotation -> {
                    cards.close(CARD);
                    go.accept(annotation);
                  },
                  () -> cards.close(CARD),
                  words));
    }
  }
}
