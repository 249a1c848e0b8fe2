package org.yandu.search;

import org.yandu.report.Block;

/** In what part of a report something was found. */
public enum HitKind {
  /** 报告: the report proper. */
  BODY,
  /** 词条: the explanations of terms. */
  ENTRY;

  /** The kind of hits in a block. */
  public static HitKind in(Block block) {
    return block.isGlossary() ? ENTRY : BODY;
  }
}
