package org.yandu.ui.find;

/** What can be done with results as a whole. */
public enum FindAction {
  /** All sentences with their sources, to the clipboard. */
  COPY,
  /** The same as a Word document. */
  WORD,
  /** The same as a table. */
  CSV
}
