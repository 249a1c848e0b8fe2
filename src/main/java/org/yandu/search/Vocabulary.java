package org.yandu.search;

import org.yandu.text.Spoken;

/**
 * The strings that stand in the texts that are looked through.
 *
 * @param <X> what goes wrong where they are kept
 */
@FunctionalInterface
public interface Vocabulary<X extends Exception> {

  /**
   * Takes up every string of the texts that is read as a spelling says.
   *
   * @throws X if the texts cannot be read
   */
  void tell(Spoken spoken) throws X;
}
