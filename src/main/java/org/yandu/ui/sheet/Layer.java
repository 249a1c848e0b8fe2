package org.yandu.ui.sheet;

/** The layers of decoration, painted in this order, the text last. */
public enum Layer {
  ANNOTATIONS,
  /** What the side pane shows: at most one passage, with ends that can be dragged. */
  CHOSEN,
  HITS,
  LINKS,
  POINTED
}
