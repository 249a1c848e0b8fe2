package org.yandu.export.print;

/** How pages are set. */
public enum PrintForm {
  /** As an official document, GB/T 9704—2012. */
  OFFICIAL,
  /** As the sheet shows the text. */
  SCREEN
}
