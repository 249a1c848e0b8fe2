package org.yandu.report;

import java.util.List;

/**
 * A heading with the headings below it.
 *
 * @param block the heading, or the title of the glossary
 * @param title its text
 * @param children the headings directly below it, in reading order
 */
public record OutlineEntry(Block block, String title, List<OutlineEntry> children) {

  public OutlineEntry {
    children = List.copyOf(children);
  }
}
