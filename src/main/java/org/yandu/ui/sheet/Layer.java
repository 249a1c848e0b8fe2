package org.yandu.ui.sheet;

/** The layers of decoration, painted in this order, the text last. */
public enum Layer {
  ANNOTATIONS,
  /** At most one passage: what beside the sheet is shown or spoken of. */
  CHOSEN,
  HITS,
  LINKS,
  POINTED
}
