package org.yandu.ui.annotations;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.yandu.text.Range;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/** The menu of the sheet: what can be done with the selection, or else with a sentence. */
public final class PassageMenu {

  private final Sheet sheet;
  private final PassageCopy copying;
  private final Words words;
  private final ContextMenu menu = new ContextMenu();

  public PassageMenu(Sheet sheet, PassageCopy copying, Words words) {
    this.sheet = sheet;
    this.copying = copying;
    this.words = words;
    menu.setId("passage-menu");
  }

  public void install() {
    sheet.region().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    sheet.region().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  private void show(ContextMenuEvent event) {
    Optional<Range> selected = sheet.selectionProperty().get();
    Optional<Range> passage = selected.or(copying::sentence);
    boolean sentence = selected.isEmpty();
    MenuItem copy =
        entry(
            "passage-copy", words.of(sentence ? "copy.sentence" : "mark.copy"), passage.isEmpty());
    copy.setOnAction(chosen -> passage.ifPresent(copying::copy));
    MenuItem cite =
        entry(
            "passage-cite",
            words.of(sentence ? "copy.sentence.cite" : "mark.cite"),
            passage.isEmpty());
    cite.setOnAction(chosen -> passage.ifPresent(copying::copyWithSource));
    MenuItem all = entry("passage-all", words.of("copy.all"), false);
    all.setOnAction(chosen -> sheet.selectAll());
    menu.getItems().setAll(copy, cite, new SeparatorMenuItem(), all);
    menu.show(sheet.region(), event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private static MenuItem entry(String id, String text, boolean disabled) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setDisable(disabled);
    return item;
  }
}
