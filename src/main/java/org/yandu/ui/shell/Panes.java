package org.yandu.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The sheet and the panes beside it. In a window too narrow for both there is one of them at a
 * time: the left one, until the right one has something to show.
 */
final class Panes {

  /** A narrower window, in pixels, has no room for two panes and lines that can be read. */
  private static final double NARROW = 1000;

  /** How wide the panes are in a narrow window, in pixels. */
  private static final double NARROW_LEFT = 216;

  private static final double NARROW_RIGHT = 276;

  private final SplitPane split = new SplitPane();
  private final Tabbed left;
  private final Region sheet;
  private final Tabbed right;
  private final Region window;
  private double[] dividers;
  private Consumer<double[]> follower = places -> {};
  private boolean sheetOnly;
  private boolean rightWanted;
  private boolean arranging;

  /**
   * @param window the whole window, whose width decides
   * @param dividers where the sheet begins and ends, as parts of the window's width
   */
  Panes(Tabbed left, Region sheet, Tabbed right, Region window, double[] dividers) {
    this.left = left;
    this.sheet = sheet;
    this.right = right;
    this.window = window;
    this.dividers = dividers.clone();
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(right, false);
    split
        .getDividers()
        .addListener(
            (ListChangeListener<SplitPane.Divider>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::follow);
                  }
                });
    window.widthProperty().addListener((observable, before, now) -> arrange());
    arrange();
  }

  SplitPane node() {
    return split;
  }

  boolean isSheetOnly() {
    return sheetOnly;
  }

  /** Leaves the sheet alone, or puts the panes beside it again. */
  void setSheetOnly(boolean only) {
    sheetOnly = only;
    arrange();
  }

  void showLeft(String tab) {
    left.show(tab);
    rightWanted = false;
    arrange();
  }

  void showRight(String tab) {
    right.show(tab);
    rightWanted = true;
    arrange();
  }

  /** Whether the right pane has taken the place of the left one. */
  boolean isRightAlone() {
    return split.getItems().size() == 2 && split.getItems().contains(right);
  }

  /** What the right pane showed is no longer looked at. */
  void leaveRight() {
    rightWanted = false;
    arrange();
  }

  /** Calls a handler with the places of both dividers whenever the reader moves one. */
  void followDividers(Consumer<double[]> handler) {
    follower = handler;
  }

  private boolean isNarrow() {
    return window.getWidth() > 0 && window.getWidth() < NARROW;
  }

  private void follow(SplitPane.Divider divider) {
    divider
        .positionProperty()
        .addListener(
            (observable, before, now) -> {
              if (!arranging && split.getItems().size() == 3) {
                dividers = split.getDividerPositions();
                follower.accept(dividers);
              }
            });
  }

  private void arrange() {
    List<Node> wanted =
        sheetOnly
            ? List.of(sheet)
            : !isNarrow()
                ? List.of(left, sheet, right)
                : rightWanted ? List.of(sheet, right) : List.of(left, sheet);
    if (split.getItems().equals(wanted)) {
      return;
    }
    arranging = true;
    split.getItems().setAll(wanted);
    if (wanted.size() == 3) {
      split.setDividerPositions(dividers);
    } else if (wanted.size() == 2) {
      double width = window.getWidth();
      split.setDividerPositions(
          wanted.contains(left) ? NARROW_LEFT / width : 1 - NARROW_RIGHT / width);
    }
    arranging = false;
  }
}
