package org.yandu.export.print;

/** A filled rectangle, in points from the upper left corner of the page. */
public record Box(double x, double y, double width, double height, Ink ink) {}
