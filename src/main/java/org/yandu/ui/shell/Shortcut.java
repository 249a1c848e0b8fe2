package org.yandu.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Every key of the program: what F1 lists is what is obeyed. Keys without a combination are obeyed
 * by the sheet, to which alone they mean something.
 */
enum Shortcut {
  SCROLL(Group.READING, "↑ ↓  PgUp PgDn  Space  Home End"),
  BACK(Group.READING, "Alt+←", "Alt+LEFT"),
  FORWARD(Group.READING, "Alt+→", "Alt+RIGHT"),
  PAGE(Group.READING, "Ctrl+G", "Shortcut+G"),
  LARGER(
      Group.READING,
      "Ctrl++",
      "Shortcut+EQUALS",
      "Shortcut+Shift+EQUALS",
      "Shortcut+PLUS",
      "Shortcut+ADD"),
  SMALLER(Group.READING, "Ctrl+−", "Shortcut+MINUS", "Shortcut+SUBTRACT"),
  USUAL(Group.READING, "Ctrl+0", "Shortcut+0", "Shortcut+Numpad 0"),
  LINK(Group.READING, "Tab  Enter"),

  FIND(Group.FINDING, "Ctrl+F", "Shortcut+F"),
  FIND_ALL(Group.FINDING, "Ctrl+Shift+F", "Shortcut+Shift+F"),
  NEXT_HIT(Group.FINDING, "F3", "F3"),
  PREVIOUS_HIT(Group.FINDING, "Shift+F3", "Shift+F3"),

  SELECT(Group.MARKING, "Shift+← → ↑ ↓"),
  MARK(Group.MARKING, "1 – 9"),
  UNDERLINE(Group.MARKING, "U"),
  SIGN(Group.MARKING, "T  E  B"),
  BOOKMARK(Group.MARKING, "Ctrl+B", "Shortcut+B"),
  NOTE(Group.MARKING, "N"),
  DELETE(Group.MARKING, "Delete"),
  PICK(Group.MARKING, "M"),
  RESIZE(Group.MARKING, "[  ]"),
  COPY(Group.MARKING, "Ctrl+C"),
  UNDO(Group.MARKING, "Ctrl+Z", "Shortcut+Z"),
  REDO(Group.MARKING, "Ctrl+Shift+Z", "Shortcut+Shift+Z", "Shortcut+Y"),

  EXPORT(Group.WINDOW, "Ctrl+Shift+E", "Shortcut+Shift+E"),
  PRINT(Group.WINDOW, "Ctrl+P", "Shortcut+P"),
  SHEET_ONLY(Group.WINDOW, "F9", "F9"),
  FULL_SCREEN(Group.WINDOW, "F11", "F11"),
  SETTINGS(Group.WINDOW, "Ctrl+,", "Shortcut+COMMA"),
  KEYS(Group.WINDOW, "F1", "F1"),
  CLOSE(Group.WINDOW, "Esc", "Esc");

  /** What the keys of a group are for. */
  enum Group {
    READING,
    FINDING,
    MARKING,
    WINDOW;

    /** The last part of the key of its name among the interface's words. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Group group;
  private final String keys;

  @SuppressWarnings("ImmutableEnumChecker") // The list cannot be changed, though its type says so.
  private final List<KeyCombination> combinations;

  /**
   * @param keys as they are shown
   */
  Shortcut(Group group, String keys, String... combinations) {
    this.group = group;
    this.keys = keys;
    this.combinations = Arrays.stream(combinations).map(KeyCombination::valueOf).toList();
  }

  Group group() {
    return group;
  }

  /** The keys as they are shown. */
  String keys() {
    return keys;
  }

  /** The last part of the key of what it does, among the interface's words. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The combinations that mean this; none where the sheet itself obeys. */
  List<KeyCombination> combinations() {
    return combinations;
  }

  /** Whether it does something while a card lies over the window. */
  boolean isGoodOverCards() {
    return switch (this) {
      case LARGER, SMALLER, USUAL, FULL_SCREEN, SETTINGS, KEYS, CLOSE -> true;
      default -> false;
    };
  }

  /** Whether it does something while the pages to be printed lie over the window. */
  boolean isGoodOverPages() {
    return this == FULL_SCREEN || this == CLOSE;
  }

  /** What a pressed key means, if it means anything outside of the sheet. */
  static Optional<Shortcut> of(KeyEvent event) {
    return Arrays.stream(values())
        .filter(each -> each.combinations.stream().anyMatch(keys -> keys.match(event)))
        .findFirst();
  }
}
