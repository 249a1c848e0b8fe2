package org.yandu.ui.sheet;

import java.util.Locale;

/** How a range of the text is painted. Colours come from the theme, by style class. */
public enum DecorationStyle {
  HIGHLIGHT(Form.BACKGROUND),
  TARGET(Form.BACKGROUND),
  TASK(Form.BACKGROUND),
  FIGURE(Form.BACKGROUND),
  QUESTION(Form.BACKGROUND),
  PROPOSAL(Form.BACKGROUND),
  /** The annotation shown in the side pane. */
  CHOSEN(Form.FRAME),
  /** A term that has an explanation. */
  LINK(Form.UNDERLINE),
  /** The term under the pointer or reached with the keyboard. */
  POINTED(Form.BACKGROUND),
  HIT(Form.BACKGROUND),
  /** The hit that F3 has reached. */
  CURRENT_HIT(Form.BACKGROUND),
  SELECTION(Form.BACKGROUND);

  /** The shape drawn for a range. */
  enum Form {
    BACKGROUND,
    FRAME,
    UNDERLINE
  }

  private final Form form;
  private final String styleClass = name().toLowerCase(Locale.ROOT).replace('_', '-');

  DecorationStyle(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  /** The style class of what is drawn, such as {@code current-hit}. */
  public String styleClass() {
    return styleClass;
  }
}
