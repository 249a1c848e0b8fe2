package org.yandu.ui.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Locale;

/** 纸白, 护眼, 夜间. */
public enum Theme {
  PAPER(false),
  GREEN(false),
  NIGHT(true);

  private final boolean dark;

  Theme(boolean dark) {
    this.dark = dark;
  }

  /** The style class that the root of the window bears. */
  public String styleClass() {
    return "theme-" + key();
  }

  /** The name under which the choice is kept. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style sheet of the controls. */
  public String controls() {
    return dark
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  /** The theme kept under a name, or the first if there is no such theme. */
  public static Theme ofKey(String key) {
    return Arrays.stream(values())
        .filter(theme -> theme.key().equals(key))
        .findFirst()
        .orElse(PAPER);
  }
}
