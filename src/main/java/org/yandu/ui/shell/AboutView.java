package org.yandu.ui.shell;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.yandu.ui.words.Words;

/** Versions, and whose work the program stands on; each licence opens in place. */
final class AboutView extends VBox {

  private static final double LICENCE_WIDTH = 250;

  private final TextArea licence = new TextArea();

  /**
   * @param version of the program; empty if it was not built as a package
   * @param components everything shipped
   */
  AboutView(String version, List<Components.Component> components, Words words) {
    setId("about");
    getStyleClass().add("about");
    Label name = new Label(words.of("about.name", version).strip());
    name.getStyleClass().add("about-name");
    Label promise = new Label(words.of("about.promise"));
    promise.setWrapText(true);
    Label versions =
        new Label(
            words.of(
                "about.versions",
                Runtime.version().toString(),
                versionOf("javafx-graphics"),
                versionOf("lucene-core"),
                versionOf("sqlite-jdbc")));
    versions.setId("about-versions");
    versions.setWrapText(true);
    versions.getStyleClass().add("detail-meta");
    Label caption = new Label(words.of("about.shipped"));
    caption.getStyleClass().add("detail-caption-label");
    licence.setId("licence-text");
    licence.setEditable(false);
    licence.setWrapText(true);
    licence.setPrefRowCount(14);
    licence.setAccessibleText(words.of("about.licence"));
    licence.setVisible(false);
    licence.setManaged(false);
    getChildren().addAll(name, promise, versions, caption, table(components, words), licence);
  }

  private GridPane table(List<Components.Component> components, Words words) {
    GridPane table = new GridPane();
    table.getStyleClass().add("about-table");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints licences = new ColumnConstraints();
    licences.setMinWidth(LICENCE_WIDTH);
    table.getColumnConstraints().addAll(names, licences);
    int row = 0;
    for (Components.Component component : components) {
      Label holder = new Label(component.holder());
      holder.getStyleClass().add("detail-meta");
      holder.setWrapText(true);
      FlowPane links = new FlowPane();
      links.setPrefWrapLength(LICENCE_WIDTH);
      for (String name : component.licences()) {
        Hyperlink link = new Hyperlink(name);
        link.setAccessibleText(words.of("about.read", component.name(), name));
        link.setOnAction(event -> read(component, name));
        links.getChildren().add(link);
      }
      Label shown = new Label((component.name() + " " + component.version()).strip());
      table.addRow(row++, new VBox(shown, holder), links);
    }
    return table;
  }

  private void read(Components.Component component, String name) {
    licence.setText(
        component.name() + "\n" + component.holder() + "\n\n" + Components.licenceText(name));
    licence.setVisible(true);
    licence.setManaged(true);
    licence.positionCaret(0);
    licence.requestFocus();
  }

  private static String versionOf(String artifact) {
    return Components.version(artifact).orElse("");
  }
}
