package org.yandu.ingest;

import java.util.Set;

/**
 * Where the pages of a file begin.
 *
 * @param starts the positions of the lines that begin a page; empty where nothing tells of pages
 * @param numbers the positions of the lines that are page numbers and no text
 */
record Pages(Set<Integer> starts, Set<Integer> numbers) {

  static final Pages NONE = new Pages(Set.of(), Set.of());

  Pages {
    starts = Set.copyOf(starts);
    numbers = Set.copyOf(numbers);
  }
}
