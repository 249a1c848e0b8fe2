package org.yandu.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A pane of several views, of which one is shown, behind tabs that do not close. */
final class Tabbed extends VBox {

  /**
   * One of the views.
   *
   * @param id its name in the program; the tab's id is {@code tab-} and this
   * @param name its name for the reader
   */
  record Tab(String id, String name, Node view) {}

  private final List<Tab> tabs;
  private final StackPane body = new StackPane();
  private final ToggleGroup group = new ToggleGroup();
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");

  Tabbed(List<Tab> tabs) {
    this.tabs = List.copyOf(tabs);
    getStyleClass().add("side");
    setMinWidth(0);
    HBox bar = new HBox();
    bar.getStyleClass().add("side-tabs");
    VBox.setVgrow(body, Priority.ALWAYS);
    for (Tab tab : tabs) {
      ToggleButton button = new ToggleButton(tab.name());
      button.getStyleClass().setAll("toggle-button", "side-tab");
      button.setId("tab-" + tab.id());
      button.setUserData(tab.id());
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> show(tab.id()));
      bar.getChildren().add(button);
    }
    getChildren().addAll(bar, body);
    show(tabs.getFirst().id());
  }

  /**
   * Shows the view of an id; an unknown one changes nothing. Only the view that is shown is part of
   * the window: the others cost nothing when it opens.
   */
  void show(String id) {
    for (Tab tab : tabs) {
      if (tab.id().equals(id)) {
        body.getChildren().setAll(tab.view());
        shown.set(id);
      }
    }
    group
        .getToggles()
        .forEach(toggle -> toggle.setSelected(shown.get().equals(toggle.getUserData())));
  }

  /** Puts something under whatever view is shown. */
  void setFoot(Node foot) {
    getChildren().setAll(getChildren().getFirst(), body, foot);
  }

  /** Takes away what is under the view, if anything. */
  void clearFoot() {
    getChildren().setAll(getChildren().getFirst(), body);
  }

  /** The id of the view that is shown. */
  ReadOnlyStringProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
