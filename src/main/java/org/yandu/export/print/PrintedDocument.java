package org.yandu.export.print;

import java.util.List;

/**
 * A report on pages.
 *
 * @param title its name
 * @param width of every page, in points
 * @param height of every page, in points
 * @param outline its headings, in reading order
 */
public record PrintedDocument(
    String title, double width, double height, List<PrintedPage> pages, List<Bookmark> outline) {

  public PrintedDocument {
    pages = List.copyOf(pages);
    outline = List.copyOf(outline);
  }

  /**
   * Where a heading stands.
   *
   * @param level from 1
   * @param page from 1
   * @param y its upper edge, in points from the upper edge of the page
   */
  public record Bookmark(String title, int level, int page, double y) {}
}
