package org.yandu.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.yandu.ui.print.PrintModel;
import org.yandu.ui.print.PrintView;
import org.yandu.ui.words.Words;

/** Lays the pages to be printed over the window; they cost nothing before they are asked for. */
final class PrintLayer {

  private final Pane root;
  private final PrintModel model;
  private final Words words;
  private Optional<PrintView> view = Optional.empty();

  /**
   * @param root what the pages are put into; nothing else in it can be used while they are seen
   */
  PrintLayer(Pane root, PrintModel model, Words words) {
    this.root = root;
    this.model = model;
    this.words = words;
  }

  /**
   * Shows the pages of what is read.
   *
   * @param afterwards called when they are closed again
   */
  void open(Runnable afterwards) {
    if (isOpen()) {
      return;
    }
    PrintView shown = view.orElseGet(() -> new PrintView(model, words));
    if (view.isEmpty()) {
      view = Optional.of(shown);
      root.getChildren().add(shown);
    }
    List<Node> below =
        root.getChildren().stream().filter(node -> node != shown && !node.isDisable()).toList();
    below.forEach(node -> node.setDisable(true));
    shown.open(
        () -> {
          below.forEach(node -> node.setDisable(false));
          afterwards.run();
        });
  }

  void close() {
    view.ifPresent(PrintView::close);
  }

  boolean isOpen() {
    return view.map(PrintView::isVisible).orElse(false);
  }
}
