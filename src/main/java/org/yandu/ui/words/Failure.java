package org.yandu.ui.words;

import org.yandu.library.LibraryException;

/**
 * A failure as the reader is told of it.
 *
 * @param code stable, to be quoted when asking for help
 * @param sentence what happened, what was kept, and what to do
 */
public record Failure(String code, String sentence) {

  private static final String UNEXPECTED = "YD-U00";

  /** Puts a failure into words. */
  public static Failure of(Throwable failure, Words words) {
    if (failure instanceof LibraryException library) {
      return new Failure(
          library.reason().code(),
          words.of("failure." + library.reason().name(), library.place().toString()));
    }
    return new Failure(UNEXPECTED, words.of("failure.unexpected"));
  }
}
