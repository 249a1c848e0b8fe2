package org.yandu.search.index;

/** How an index stands to the reports it was made from. */
public enum IndexState {
  /** It holds exactly the reports of the library. */
  SOUND,
  /** There is none yet; the next search makes it. */
  MISSING,
  /** It holds other reports than the library does; the next search brings it up to date. */
  STALE,
  /** Another version of the program made it; the next search makes it anew. */
  OUTDATED,
  /** It cannot be read, or its bytes are not the ones that were written. */
  DAMAGED
}
