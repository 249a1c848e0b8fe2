package org.yandu.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** The table of keys. */
class ShortcutTest {

  @Test
  void everyCombinationNamesAKeyAndNoTwoAreAlike() {
    Set<KeyCombination> seen = new HashSet<>();
    for (Shortcut shortcut : Shortcut.values()) {
      for (KeyCombination combination : shortcut.combinations()) {
        assertInstanceOf(KeyCodeCombination.class, combination, shortcut + ": " + combination);
        assertTrue(seen.add(combination), shortcut + ": " + combination);
      }
    }
  }

  @Test
  void whatIsShownIsWhatIsObeyed() {
    for (Shortcut shortcut : Shortcut.values()) {
      for (KeyCombination combination : shortcut.combinations()) {
        KeyCodeCombination keys = (KeyCodeCombination) combination;
        boolean control = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
        assertEquals(
            Optional.of(shortcut),
            Shortcut.of(
                pressed(
                    keys.getCode(),
                    keys.getShift() == KeyCombination.ModifierValue.DOWN,
                    control,
                    keys.getAlt() == KeyCombination.ModifierValue.DOWN)));
        assertEquals(control, shortcut.keys().contains("Ctrl"), shortcut.keys());
      }
    }
  }

  @Test
  void plainLettersMeanNothing() {
    assertEquals(Optional.empty(), Shortcut.of(pressed(KeyCode.F, false, false, false)));
    assertEquals(Optional.empty(), Shortcut.of(pressed(KeyCode.Z, false, false, false)));
  }

  private static KeyEvent pressed(KeyCode code, boolean shift, boolean control, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
  }
}
