package org.yandu.export;

import java.util.List;

/**
 * A table before it is written: a header, then rows of as many cells.
 *
 * @param header what the columns are called
 * @param rows from above to below
 */
public record Grid(List<String> header, List<List<String>> rows) {

  public Grid {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
