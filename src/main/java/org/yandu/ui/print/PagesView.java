package org.yandu.ui.print;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.yandu.export.print.Faces;
import org.yandu.export.print.PrintedDocument;
import org.yandu.export.print.PrintedPage;
import org.yandu.ui.words.Words;

/** Pages under one another, as wide as there is room; only those in view are drawn. */
final class PagesView extends ListView<PrintedPage> {

  private static final double MARGIN = 24;
  private static final double GAP = 18;

  /** A page is shown whole where its type can still be read then: no narrower than this. */
  private static final double NARROWEST = 520;

  private final Faces faces;
  private final Words words;
  private PrintedDocument document;

  PagesView(Faces faces, Words words) {
    this.faces = faces;
    this.words = words;
    this.document = new PrintedDocument("", 1, 1, List.of(), List.of());
    setId("print-pages");
    getStyleClass().add("print-pages");
    setAccessibleText(words.of("print.preview"));
    setCellFactory(list -> new Cell());
    widthProperty().addListener((observable, before, now) -> resizePages());
    heightProperty().addListener((observable, before, now) -> resizePages());
  }

  void show(Optional<PrintedDocument> shown) {
    shown.ifPresentOrElse(
        pages -> {
          document = pages;
          setItems(FXCollections.observableList(pages.pages()));
          resizePages();
        },
        () -> setItems(FXCollections.observableArrayList()));
  }

  private void resizePages() {
    setFixedCellSize(Math.ceil(document.height() * scale() + GAP));
    refresh();
  }

  /** From points to pixels. */
  private double scale() {
    double whole = (getHeight() - 2 * GAP) * document.width() / document.height();
    double room = Math.max(160, getWidth() - 2 * MARGIN);
    return Math.min(room, Math.max(NARROWEST, whole)) / document.width();
  }

  private final class Cell extends ListCell<PrintedPage> {

    @Override
    protected void updateItem(PrintedPage page, boolean empty) {
      super.updateItem(page, empty);
      if (empty || page == null) {
        setGraphic(null);
        return;
      }
      PageNode node = new PageNode(document, page, faces);
      node.getTransforms().add(new Scale(scale(), scale()));
      Pane paper = new Pane(node);
      paper.getStyleClass().add("print-paper");
      double width = document.width() * scale();
      double height = document.height() * scale();
      paper.setMinSize(width, height);
      paper.setPrefSize(width, height);
      paper.setMaxSize(width, height);
      StackPane room = new StackPane(paper);
      room.setAlignment(Pos.TOP_CENTER);
      setGraphic(room);
      setAccessibleText(words.of("place.page", Integer.toString(page.number())));
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }
  }
}
