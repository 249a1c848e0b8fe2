package org.yandu.ui.sheet;

/**
 * How a range of the text is painted.
 *
 * @param form the shape drawn for a range
 * @param styleClass the style class of what is drawn, to which the theme gives its colour
 */
public record DecorationStyle(Form form, String styleClass) {

  /** The annotation shown in the side pane. */
  public static final DecorationStyle CHOSEN = new DecorationStyle(Form.FRAME, "chosen");

  /** A term that has an explanation. */
  public static final DecorationStyle LINK = new DecorationStyle(Form.UNDERLINE, "link");

  /** The term under the pointer or reached with the keyboard. */
  public static final DecorationStyle POINTED = background("pointed");

  public static final DecorationStyle HIT = background("hit");

  /** The hit that F3 has reached. */
  public static final DecorationStyle CURRENT_HIT = background("current-hit");

  public static final DecorationStyle SELECTION = background("selection");

  /** The shape drawn for a range. */
  public enum Form {
    BACKGROUND,
    FRAME,
    UNDERLINE
  }

  /** A colour behind the words. */
  public static DecorationStyle background(String styleClass) {
    return new DecorationStyle(Form.BACKGROUND, styleClass);
  }
}
