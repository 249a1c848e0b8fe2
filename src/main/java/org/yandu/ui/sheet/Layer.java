package org.yandu.ui.sheet;

/** The layers of decoration, painted in this order, the text last. */
public enum Layer {
  ANNOTATIONS,
  HITS,
  LINKS,
  POINTED
}
