package org.yandu.search;

import java.util.Map;

/**
 * Which characters stand side by side in many texts, all of them folded. An index knows that
 * without looking at the texts.
 *
 * @param <X> what goes wrong where the texts are kept
 */
public interface Pairs<X extends Exception> {

  /** Every character there is, as code points. */
  int[] characters() throws X;

  /** The characters that stand right behind another, as code points, and how often they do. */
  Map<Integer, Long> followers(int codePoint) throws X;

  /** How often a string stands; 0 if it does nowhere. */
  long count(String folded) throws X;
}
