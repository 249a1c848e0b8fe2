package org.yandu.search;

import org.yandu.report.Block;

/** Where something was found. */
public enum HitKind {
  /** 正文: the report proper. */
  BODY,
  /** 词条: the explanations of terms. */
  ENTRY,
  /** 批注: what the reader wrote. */
  NOTE;

  /** The kind of hits in a block. */
  public static HitKind in(Block block) {
    return block.isGlossary() ? ENTRY : BODY;
  }
}
