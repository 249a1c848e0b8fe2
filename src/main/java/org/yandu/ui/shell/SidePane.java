package org.yandu.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left pane: four views behind four tabs. */
final class SidePane extends VBox {

  /** The tabs, in the order in which they stand. */
  enum Tab {
    OUTLINE,
    TERMS,
    ANNOTATIONS,
    FIND
  }

  private final Map<Tab, ToggleButton> buttons = new LinkedHashMap<>();
  private final Map<Tab, Node> views;
  private final ToggleGroup group = new ToggleGroup();

  SidePane(Map<Tab, Node> views, Map<Tab, String> names) {
    this.views = Map.copyOf(views);
    getStyleClass().add("side");
    setId("side");
    HBox tabs = new HBox();
    tabs.getStyleClass().add("side-tabs");
    StackPane body = new StackPane();
    VBox.setVgrow(body, Priority.ALWAYS);
    for (Tab tab : Tab.values()) {
      ToggleButton button = new ToggleButton(names.get(tab));
      button.getStyleClass().add("side-tab");
      button.setId("tab-" + tab.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> show(tab));
      buttons.put(tab, button);
      tabs.getChildren().add(button);
      body.getChildren().add(views.get(tab));
    }
    getChildren().addAll(tabs, body);
    setMinWidth(0);
    show(Tab.OUTLINE);
  }

  void show(Tab tab) {
    ToggleButton button = buttons.get(tab);
    if (button != null) {
      button.setSelected(true);
    }
    views.forEach((other, view) -> view.setVisible(other == tab));
  }

  Tab shown() {
    return views.entrySet().stream()
        .filter(entry -> entry.getValue().isVisible())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Tab.OUTLINE);
  }
}
