package org.yandu.search.index;

/**
 * Documents of a segment that are looked through by one thread.
 *
 * @param from the number of the first
 * @param to behind the last
 */
record DocumentSpan(int from, int to) {

  static final DocumentSpan NONE = new DocumentSpan(0, 0);
}
