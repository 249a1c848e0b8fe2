package org.yandu.export.print;

/**
 * A colour of printed pages; paper is white whatever the theme of the window is.
 *
 * @param rgb the colour as 0xRRGGBB
 */
public record Ink(int rgb) {

  public static final Ink TEXT = new Ink(0x000000);
  public static final Ink DIM = new Ink(0x5A5A5A);
  public static final Ink RULE = new Ink(0x9A9A9A);
}
