package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;

/** What was looked for lately, and results narrowed by filters. */
class FilteringTest {

  @TempDir private Path library;
  private OpenWindow window;

  @BeforeEach
  void open() {
    FindingScenes.fill(library);
    window = OpenWindow.on(library);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void type(String query) {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    window.robot().write(query);
  }

  private String typed() {
    TextField field = window.node("search", TextField.class);
    return Toolkit.on(field::getText);
  }

  private void awaitReceipt(String beginning) {
    Toolkit.await(
        () -> "“" + beginning + "”, not “" + window.writtenIn("receipt") + "”",
        () -> window.writtenIn("receipt").startsWith(beginning));
  }

  @Test
  void aFilterIsChosenFromWhatThereIsAndTakenAwayByItsChip() {
    type("高质量发展");
    awaitReceipt("共 58 处");
    window.click("find-filter");
    MenuButton menu = window.node("find-filter", MenuButton.class);
    Toolkit.await("choices", () -> !places(menu).isEmpty());
    assertTrue(Toolkit.on(() -> places(menu)).contains("南浦区"));
    // Pointing through menus needs a mouse: DraggingTest's platform; the item itself is chosen
    // here.
    Toolkit.run(
        () -> {
          menu.hide();
          item(menu, "南浦区").fire();
        });
    awaitReceipt("共 8 处");
    assertEquals("高质量发展 地:南浦区", typed());
    List<Node> chips = chips();
    assertEquals(1, chips.size());
    window.robot().clickOn(chips.getFirst(), Motion.DIRECT);
    awaitReceipt("共 58 处");
    assertEquals("高质量发展", typed());
    assertEquals(List.of(), chips());
  }

  private List<Node> chips() {
    Node chips = window.node("filter-chips", Node.class);
    return Toolkit.on(() -> new ArrayList<>(chips.lookupAll(".filter-chip")));
  }

  private static List<String> places(MenuButton menu) {
    return place(menu).getItems().stream().map(MenuItem::getText).toList();
  }

  private static MenuItem item(MenuButton menu, String place) {
    return place(menu).getItems().stream()
        .filter(item -> item.getText().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private static Menu place(MenuButton menu) {
    return (Menu)
        menu.getItems().stream()
            .filter(each -> "filter-place".equals(each.getId()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void whatWasLookedForIsOfferedWhereTheFieldIsEmptyAndCanBeForgotten() {
    type("五千工程");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ESCAPE);
    type("高质量发展");
    awaitReceipt("共 58 处");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ESCAPE);
    assertFalse(window.isShown("history"));
    window.press(KeyCode.CONTROL, KeyCode.F);
    assertTrue(window.isShown("history"));
    assertEquals(
        List.of("高质量发展", "五千工程"),
        window.lines("history-list").stream().map(line -> line.getText()).toList());
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertEquals("五千工程", typed());
    assertFalse(window.isShown("history"));
    window.press(KeyCode.ESCAPE);
    window.close();

    window = OpenWindow.on(library);
    window.press(KeyCode.CONTROL, KeyCode.F);
    assertTrue(window.isShown("history"), "kept");
    window.robot().clickOn(window.lines("history-list").getFirst(), Motion.DIRECT);
    assertEquals("五千工程", typed());
    window.click("search-clear");
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.click("history-clear");
    assertFalse(window.isShown("history"));
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.F);
    assertFalse(window.isShown("history"), "there is nothing to offer");
  }
}
