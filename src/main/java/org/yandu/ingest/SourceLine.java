package org.yandu.ingest;

/**
 * One line of a file that shows something.
 *
 * @param text what it shows, without the blanks at its ends
 * @param indent the blanks before it, in cells: a full-width space is two
 * @param blankBefore whether an empty line stands before it
 * @param breakBefore whether a form feed stands before it
 */
record SourceLine(String text, int indent, boolean blankBefore, boolean breakBefore) {}
