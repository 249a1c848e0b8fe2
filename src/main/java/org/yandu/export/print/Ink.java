package org.yandu.export.print;

import org.yandu.annotation.AnnotationKind;

/** The colours of printed pages; paper is white whatever the theme of the window is. */
public enum Ink {
  TEXT(0x000000),
  DIM(0x5A5A5A),
  RULE(0x9A9A9A),
  HIGHLIGHT(0x8A6500),
  TARGET(0x3E8A43),
  TASK(0x356FA8),
  FIGURE(0x83549F),
  QUESTION(0xC0463C),
  PROPOSAL(0xBF6714);

  /** How much of the colour a tint behind text keeps; the rest is paper. */
  private static final double TINT = 0.2;

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** The colour as 0xRRGGBB. */
  public int rgb() {
    return rgb;
  }

  /** The colour as it lies behind text, as 0xRRGGBB. */
  public int tint() {
    int tint = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int part = (rgb >> shift) & 0xFF;
      tint |= (int) Math.round(255 - TINT * (255 - part)) << shift;
    }
    return tint;
  }

  static Ink of(AnnotationKind kind) {
    return switch (kind) {
      case HIGHLIGHT -> HIGHLIGHT;
      case TARGET -> TARGET;
      case TASK -> TASK;
      case FIGURE -> FIGURE;
      case QUESTION -> QUESTION;
      case PROPOSAL -> PROPOSAL;
    };
  }
}
