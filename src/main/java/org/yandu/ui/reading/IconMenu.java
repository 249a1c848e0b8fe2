package org.yandu.ui.reading;

import javafx.scene.control.MenuButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A menu behind an icon, whose name is said and shown when the pointer rests on it. */
public final class IconMenu extends MenuButton {

  public IconMenu(String id, Ikon icon, String name) {
    setId(id);
    setGraphic(new FontIcon(icon));
    getStyleClass().add("bar-button");
    setAccessibleText(name);
    Hint.install(this, () -> name);
  }
}
