package org.yandu.glossary.exchange;

/**
 * A row of a file that was left out; the others are offered.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param reason why
 */
public record RowProblem(int line, Reason reason) {

  /** Why a row was left out. The code is stable. */
  public enum Reason {
    /** There is no header line that names 词条 and 释义. */
    NO_HEADER("G01"),
    /** Quotation marks that are not closed, or not followed by a comma. */
    BROKEN_QUOTES("G02"),
    NO_TERM("G03"),
    NO_DEFINITION("G04"),
    /** The number is no whole number from 1. */
    BAD_NUMBER("G05"),
    /** The headword stands in an earlier row. */
    REPEATED("G06"),
    /** A headword, alias or definition longer than any real one. */
    TOO_LONG("G07"),
    /** From this line on nothing was read: there are too many rows, or too many broken ones. */
    TOO_MUCH("G08"),
    /** A concept of a TBX file that has no term in Chinese. */
    NO_CHINESE("G09"),
    /** The XML breaks off or is wrong here; what comes after could not be read. */
    BROKEN_XML("G10"),
    /** XML, but no TBX. */
    NO_TBX("G11");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** A short code that never changes its meaning, such as {@code G03}. */
    public String code() {
      return code;
    }
  }
}
