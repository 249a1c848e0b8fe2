package org.yandu.ui.reading;

/** A part of the window in which Esc has something to close while the keyboard is in it. */
@FunctionalInterface
public interface Escaping {

  /**
   * Closes what is uppermost in it.
   *
   * @return whether there was anything to close
   */
  boolean escape();
}
