package org.yandu.export;

/**
 * How characters look in a Word document.
 *
 * @param face of Chinese characters and marks
 * @param points how large they are
 * @param bold whether they are bold
 * @param colour of the characters, as RRGGBB; empty for that of the page's text
 * @param underline colour of a line below them; empty where there is none
 * @param shade colour behind them; empty where there is none
 */
record WordType(
    String face, int points, boolean bold, String colour, String underline, String shade) {

  static final String GREY = "595959";

  /** Body text. */
  static WordType song(int points) {
    return new WordType("宋体", points, false, "", "", "");
  }

  /** Headings. */
  static WordType hei(int points) {
    return new WordType("黑体", points, false, "", "", "");
  }

  WordType inBold() {
    return new WordType(face, points, true, colour, underline, shade);
  }

  WordType inColour(String newColour) {
    return new WordType(face, points, bold, newColour, underline, shade);
  }

  WordType underlined(String newUnderline) {
    return new WordType(face, points, bold, colour, newUnderline, shade);
  }

  WordType shaded(String newShade) {
    return new WordType(face, points, bold, colour, underline, newShade);
  }

  /** A colour as Word writes it. */
  static String hex(int rgb) {
    return "%06X".formatted(rgb);
  }

  /**
   * Properties of a run. A face is named for every kind of character: Word else chooses one for
   * Chinese itself. The hint gives the Chinese face to the marks that both scripts have: “”, …, —.
   *
   * @param latin the face of letters and digits
   */
  String xml(String latin) {
    StringBuilder xml = new StringBuilder(200);
    xml.append("<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"").append(latin);
    xml.append("\" w:eastAsia=\"").append(face);
    xml.append("\" w:hAnsi=\"").append(latin).append("\" w:cs=\"").append(latin).append("\"/>");
    if (bold) {
      xml.append("<w:b/>");
    }
    if (!colour.isEmpty()) {
      xml.append("<w:color w:val=\"").append(colour).append("\"/>");
    }
    xml.append("<w:sz w:val=\"").append(2 * points).append("\"/>");
    xml.append("<w:szCs w:val=\"").append(2 * points).append("\"/>");
    if (!underline.isEmpty()) {
      xml.append("<w:u w:val=\"single\" w:color=\"").append(underline).append("\"/>");
    }
    if (!shade.isEmpty()) {
      xml.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"").append(shade).append("\"/>");
    }
    return xml.append("</w:rPr>").toString();
  }
}
