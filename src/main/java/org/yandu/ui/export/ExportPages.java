package org.yandu.ui.export;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Background;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.annotation.MarkForm;
import org.yandu.export.Grid;
import org.yandu.export.NewHeadings;
import org.yandu.export.WrittenAnnotation;
import org.yandu.ui.export.AnnotationExportModel.Ready;
import org.yandu.ui.words.Words;

/** The beginning of a file as it will be, on white paper whatever the theme. */
final class ExportPages extends ScrollPane {

  /** Of a column of a table, in pixels. */
  private static final double NARROWEST = 44;

  private static final double WIDEST = 230;

  /** Of a character, in pixels. */
  private static final double CHARACTER = 12.5;

  private static final double PADDING = 14;

  /** In a table a longer text is shown by its beginning, or its row would be all that is seen. */
  private static final int LONGEST = 120;

  private static final Color INK = colour(0x222222);

  ExportPages(Words words) {
    setId("export-preview");
    getStyleClass().addAll("detail-scroll", "export-pages");
    setAccessibleText(words.of("leave.preview"));
  }

  void show(Optional<Ready> ready) {
    setFitToWidth(ready.filter(made -> made.begins() instanceof ExportPreview.Table).isEmpty());
    setContent(ready.map(made -> paper(made.begins())).orElseGet(Region::new));
    setVvalue(0);
    setHvalue(0);
  }

  private static Region paper(ExportPreview preview) {
    VBox paper = new VBox();
    paper.getStyleClass().add("export-paper");
    if (preview instanceof ExportPreview.Document document) {
      document(document.annotations(), paper.getChildren());
    } else if (preview instanceof ExportPreview.Table table) {
      paper.getChildren().add(table(table.grid()));
    } else if (preview instanceof ExportPreview.Text text) {
      paper.getChildren().add(label(text.text(), "export-text"));
    }
    return paper;
  }

  private static void document(List<WrittenAnnotation> annotations, List<Node> nodes) {
    Optional<WrittenAnnotation> before = Optional.empty();
    for (WrittenAnnotation annotation : annotations) {
      NewHeadings headings = NewHeadings.of(before, annotation);
      before = Optional.of(annotation);
      headings.report().ifPresent(report -> nodes.add(label(report, "export-title")));
      headings.part().ifPresent(part -> nodes.add(label(part, "export-part")));
      nodes.add(quote(annotation));
      if (!annotation.note().isEmpty()) {
        nodes.add(label(annotation.note(), "export-note"));
      }
      nodes.add(label(String.join("　", annotation.facts()), "export-facts"));
      if (!annotation.source().isEmpty()) {
        nodes.add(label(annotation.source(), "export-facts"));
      }
    }
  }

  private static Node quote(WrittenAnnotation annotation) {
    Text kind = new Text(annotation.label());
    kind.getStyleClass().add("export-kind-name");
    kind.setFill(colour(annotation.colour().ink()));
    Text quote = new Text(annotation.quote());
    quote.setFill(INK);
    quote.setUnderline(annotation.form() == MarkForm.UNDERLINE);
    TextFlow flow = new TextFlow(kind, quote);
    flow.getStyleClass().add("export-quote");
    if (annotation.form() == MarkForm.HIGHLIGHT) {
      flow.setBackground(Background.fill(colour(annotation.colour().tint())));
    }
    return flow;
  }

  private static Node table(Grid grid) {
    GridPane table = new GridPane();
    table.getStyleClass().add("export-table");
    for (int column = 0; column < grid.header().size(); column++) {
      int at = column;
      double longest =
          grid.rows().stream()
              .flatMap(row -> row.get(at).lines())
              .mapToInt(String::length)
              .max()
              .orElse(0);
      double width =
          Math.clamp(
              Math.max(longest, grid.header().get(column).length()) * CHARACTER + PADDING,
              NARROWEST,
              WIDEST);
      table.add(cell(grid.header().get(column), width, "export-head"), column, 0);
      for (int row = 0; row < grid.rows().size(); row++) {
        table.add(cell(grid.rows().get(row).get(column), width, "export-cell"), column, row + 1);
      }
    }
    return table;
  }

  private static Label cell(String text, double width, String styleClass) {
    Label cell = label(shortened(text), styleClass);
    cell.setMinWidth(width);
    cell.setPrefWidth(width);
    // All cells of a row are as high as the highest.
    cell.setMaxHeight(Double.MAX_VALUE);
    return cell;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "……";
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static Color colour(int rgb) {
    return Color.rgb((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
  }
}
