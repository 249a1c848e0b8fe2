package org.yandu.annotation;

/** How an annotation is shown at its passage. */
public enum MarkForm {
  /** A colour behind the words. */
  HIGHLIGHT,
  /** A line below the words. */
  UNDERLINE,
  /** △ in the margin: what a deputy means to come back to. */
  TRIANGLE,
  /** ！ in the margin: what a deputy finds important. */
  EXCLAMATION,
  /** A bookmark in the margin. */
  BOOKMARK;

  /** Whether it stands in the margin and leaves the words as they are. */
  public boolean isMarginal() {
    return this == TRIANGLE || this == EXCLAMATION || this == BOOKMARK;
  }
}
