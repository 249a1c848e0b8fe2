package org.yandu.search.index;

/** Follows the making of an index. */
@FunctionalInterface
public interface IndexProgress {

  /** Follows nothing. */
  IndexProgress NONE = (done, all) -> {};

  /**
   * Told now and then, by the thread that asked for the index.
   *
   * @param done how many reports are in it or on their way into it
   * @param all how many will be
   * @throws java.util.concurrent.CancellationException to stop; what is finished is kept
   */
  void reached(int done, int all);
}
