package org.yandu.report;

import java.util.Locale;

/** What a block of a report is to a reader. */
public enum BlockKind {
  /** The report's own title. */
  TITLE,
  /** The lines around the title: document number, date and occasion, speaker. */
  BYLINE,
  /** A numbered or unnumbered heading; its level says which. */
  HEADING,
  PARAGRAPH,
  /** The line that announces the explanations of terms. */
  GLOSSARY_TITLE,
  GLOSSARY_ENTRY,
  /** What stands after the end: who issued it, and when. */
  COLOPHON;

  /** The name used in JSON, such as {@code glossary-entry}. */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
