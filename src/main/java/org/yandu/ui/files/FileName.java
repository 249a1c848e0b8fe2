package org.yandu.ui.files;

import java.util.regex.Pattern;

/** Names for files, made of titles. */
public final class FileName {

  /** What some system does not take in a name. */
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

  private FileName() {}

  /** A title as every system takes it for the name of a file. */
  public static String of(String title) {
    return NOT_IN_NAMES.matcher(title).replaceAll("_").strip();
  }
}
