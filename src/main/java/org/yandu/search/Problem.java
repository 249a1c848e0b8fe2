package org.yandu.search;

import org.yandu.text.Range;

/**
 * Why what was typed cannot be obeyed as more than a string.
 *
 * @param place where in the input, in UTF-16 offsets
 */
public record Problem(Kind kind, Range place) {

  /** What is wrong. */
  public enum Kind {
    /** A parenthesis lacks its other half. */
    NOT_CLOSED,
    /** There is nothing to find in parentheses. */
    NOTHING_INSIDE,
    /** OR, AND or 近 lacks what stands before or behind it. */
    LACKS_WORD,
    /** 近 has no number, or none from 0 to 500. */
    LACKS_NUMBER,
    /** There is nothing to find but only what shall not be there. */
    ONLY_WITHOUT,
    /** A minus stands where it would exclude nothing from anything. */
    MISPLACED_MINUS,
    /** A filter has no value. */
    LACKS_VALUE,
    /** A filter has a value that it does not know. */
    UNKNOWN_VALUE,
    /** A filter stands where only a word can, behind OR, a minus or 近, or before OR. */
    MISPLACED_FILTER,
    /** There are more parentheses within each other than anybody needs. */
    TOO_DEEP,
    /** There are filters, and nothing to find. */
    ONLY_FILTERS
  }
}
