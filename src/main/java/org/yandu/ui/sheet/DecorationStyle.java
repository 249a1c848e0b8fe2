package org.yandu.ui.sheet;

/**
 * How a range of the text is painted.
 *
 * @param form the shape drawn for a range
 * @param styleClass the style class of what is drawn, to which the theme gives its colour
 * @param doubtful whether it is drawn as something that may not belong there
 */
public record DecorationStyle(Form form, String styleClass, boolean doubtful) {

  /** A passage that is chosen, with ends that can be dragged. */
  public static final DecorationStyle CHOSEN =
      new DecorationStyle(Form.FRAME_WITH_ENDS, "chosen", false);

  /** A passage that is chosen and stays as it is. */
  public static final DecorationStyle FRAMED = new DecorationStyle(Form.FRAME, "chosen", false);

  /** A term that has an explanation. */
  public static final DecorationStyle LINK = new DecorationStyle(Form.LINK, "link", false);

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
    /** In {@link Layer#CHOSEN} its ends can be dragged. */
    FRAME_WITH_ENDS,
    /** A line close below the words. */
    LINK,
    /** A background that shows where others of its kind begin and end in it. */
    TINT,
    /** A line below the words and below links; of several each has its own height. */
    LINE,
    TRIANGLE,
    EXCLAMATION,
    BOOKMARK;

    /** Whether it is drawn in the margin, beside the line in which the range begins. */
    boolean isMarginal() {
      return this == TRIANGLE || this == EXCLAMATION || this == BOOKMARK;
    }
  }

  /** A colour behind the words. */
  public static DecorationStyle background(String styleClass) {
    return new DecorationStyle(Form.BACKGROUND, styleClass, false);
  }
}
