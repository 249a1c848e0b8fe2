package org.yandu.ui.annotations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.MarkedPassage;
import org.yandu.text.Range;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/**
 * The menu of the sheet: what can be done with the selection, or else with a sentence, and with the
 * marks that lie there.
 */
public final class PassageMenu {

  private final AnnotationsModel annotations;
  private final Sheet sheet;
  private final PassageCopy copying;
  private final Words words;
  private final ContextMenu menu = new ContextMenu();

  public PassageMenu(AnnotationsModel annotations, Sheet sheet, PassageCopy copying, Words words) {
    this.annotations = annotations;
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
    int place = place(selected);
    markAt(place, selected)
        .ifPresent(
            mark ->
                menu.getItems()
                    .addAll(
                        new SeparatorMenuItem(),
                        split(mark, selected, place),
                        join(mark, selected),
                        delete(mark)));
    menu.show(sheet.region(), event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** Where the pointer is, else where the selection begins or the caret is; -1 if nowhere. */
  private int place(Optional<Range> selected) {
    int pointed = sheet.pointedOffsetProperty().get();
    return pointed >= 0
        ? pointed
        : selected.map(Range::start).or(() -> sheet.caretProperty().get()).orElse(-1);
  }

  /** The mark that is meant: the chosen one if it lies there, else the shortest that does. */
  private Optional<Annotation> markAt(int place, Optional<Range> selected) {
    List<Annotation> there =
        selected.map(this::marksIn).orElseGet(() -> place < 0 ? List.of() : annotations.at(place));
    return annotations.chosen().filter(there::contains).or(() -> there.stream().findFirst());
  }

  private List<Annotation> marksIn(Range range) {
    return annotations.all().stream()
        .filter(each -> each.anchor().range().overlaps(range))
        .toList();
  }

  private MenuItem split(Annotation mark, Optional<Range> selected, int place) {
    List<Integer> offsets =
        selected.map(range -> List.of(range.start(), range.end())).orElse(List.of(place));
    MenuItem split =
        entry(
            "passage-split",
            words.of(selected.isPresent() ? "marks.split.selection" : "marks.split"),
            annotations.edits().parts(mark, offsets).isEmpty());
    split.setOnAction(event -> annotations.edits().split(mark, offsets));
    return split;
  }

  private MenuItem join(Annotation mark, Optional<Range> selected) {
    String text = annotations.reading().report().text();
    List<UUID> joined =
        selected
            .map(this::marksIn)
            .orElseGet(() -> MarkedPassage.together(mark, annotations.all(), text))
            .stream()
            .map(Annotation::id)
            .toList();
    MenuItem join =
        entry(
            "passage-join",
            joined.size() < 2 ? words.of("marks.join.none") : words.of("marks.join", joined.size()),
            joined.size() < 2);
    join.setOnAction(event -> annotations.edits().join(joined));
    return join;
  }

  private MenuItem delete(Annotation mark) {
    MenuItem delete = entry("passage-delete", words.of("marks.delete"), false);
    delete.setOnAction(event -> annotations.delete(mark.id()));
    return delete;
  }

  private static MenuItem entry(String id, String text, boolean disabled) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setDisable(disabled);
    return item;
  }
}
