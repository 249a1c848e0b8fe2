package org.yandu.annotation;

/**
 * The colours that kinds of annotation can have. The window has a tone of each for every theme;
 * what is printed and exported lies on white paper and has the tone given here.
 */
public enum KindColour {
  YELLOW("黄", 0x8A6500),
  GREEN("绿", 0x3E8A43),
  BLUE("蓝", 0x356FA8),
  PURPLE("紫", 0x83549F),
  RED("红", 0xC0463C),
  ORANGE("橙", 0xBF6714),
  CYAN("青", 0x1F8586),
  PINK("粉", 0xB8487F),
  BROWN("棕", 0x7D5A3C),
  GREY("灰", 0x666666);

  /** How much of the colour a tint behind text keeps; the rest is paper. */
  private static final double TINT = 0.2;

  private final String chinese;
  private final int ink;

  KindColour(String chinese, int ink) {
    this.chinese = chinese;
    this.ink = ink;
  }

  /** What it is called, without 色. */
  public String chinese() {
    return chinese;
  }

  /** The colour of lines and numbers on paper, as 0xRRGGBB. */
  public int ink() {
    return ink;
  }

  /** The colour as it lies behind text on paper, as 0xRRGGBB. */
  public int tint() {
    int tint = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int part = (ink >> shift) & 0xFF;
      tint |= (int) Math.round(255 - TINT * (255 - part)) << shift;
    }
    return tint;
  }
}
