package org.yandu.export.print;

/**
 * A filled rectangle, in points from the upper left corner of the page.
 *
 * @param tint whether it is filled with the paler form of the ink
 */
public record Box(double x, double y, double width, double height, Ink ink, boolean tint) {}
