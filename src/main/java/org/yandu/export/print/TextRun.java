package org.yandu.export.print;

/**
 * Characters in one face, one after the other.
 *
 * @param text what is drawn
 * @param size the type size, in points
 * @param x where the first character begins, in points from the left edge of the page
 * @param y the baseline, in points from the upper edge of the page
 * @param spacing added to the width of each character, in points
 */
public record TextRun(
    String text, Face face, double size, double x, double y, double spacing, Ink ink) {}
