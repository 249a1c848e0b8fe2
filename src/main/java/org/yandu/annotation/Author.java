package org.yandu.annotation;

/** What a reader's annotations are signed with. */
public final class Author {

  /** The name of the setting in which the reader's own choice is kept. */
  public static final String SETTING = "author";

  private Author() {}

  /**
   * What was chosen, or what the computer calls the user.
   *
   * @param chosen may be empty
   */
  public static String of(String chosen) {
    return chosen.isBlank() ? System.getProperty("user.name", "") : chosen.strip();
  }
}
