package org.yandu.export.print;

import java.util.function.Function;
import org.yandu.export.print.BlockStyle.Align;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;

/**
 * The geometry of pages and how blocks are set on them; all measures in points.
 *
 * @param width of the page
 * @param height of the page
 * @param left where the lines begin
 * @param top where the first line begins
 * @param measure the length of a line
 * @param depth the height of the text on a page
 * @param body the size of the body type
 * @param grid the distance of the lines to which blocks return, or 0
 * @param numbersOutside whether odd page numbers stand right and even ones left, else in the middle
 * @param numberSize the size of the page number
 * @param blocks how each block is set
 */
public record PageStyle(
    double width,
    double height,
    double left,
    double top,
    double measure,
    double depth,
    double body,
    double grid,
    boolean numbersOutside,
    double numberSize,
    Function<Block, BlockStyle> blocks) {

  private static final double MM = 72 / 25.4;
  private static final double A4_WIDTH = 210 * MM;
  private static final double A4_HEIGHT = 297 * MM;

  /** The sizes 二号, 三号 and 四号. */
  private static final double SIZE_2 = 22;

  private static final double SIZE_3 = 16;
  private static final double SIZE_4 = 14;

  private static final int LINES = 22;
  private static final int CHARACTERS = 28;

  /**
   * GB/T 9704—2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm (5.2.2); 22 lines of 28 characters
   * that fill it (5.2.4); 三号 for all but the title (5.2.3), which is 二号 and centred (7.3.1);
   * paragraphs indented by two characters (7.3.3); page numbers 四号, outside, 7 mm below (7.5).
   *
   * @param faces the face of each block: 小标宋, 黑体, 楷体, 仿宋 or what stands in for them
   */
  public static PageStyle official(Function<Block, Face> faces) {
    double measure = 156 * MM;
    double depth = 225 * MM;
    double cell = measure / CHARACTERS;
    double line = depth / LINES;
    return new PageStyle(
        A4_WIDTH,
        A4_HEIGHT,
        28 * MM,
        37 * MM,
        measure,
        depth,
        SIZE_3,
        line,
        true,
        SIZE_4,
        block -> official(block, faces.apply(block), cell, line));
  }

  private static BlockStyle official(Block block, Face face, double cell, double line) {
    return switch (block.kind()) {
      case TITLE ->
          new BlockStyle(face, SIZE_2, SIZE_2, 1.5 * line, Align.CENTRED, 0, 0, line, true);
      case BYLINE -> new BlockStyle(face, SIZE_3, cell, line, Align.CENTRED, 0, 0, 0, true);
      case HEADING -> new BlockStyle(face, SIZE_3, cell, line, Align.JUSTIFIED, 2, 0, 0, true);
      case GLOSSARY_TITLE ->
          new BlockStyle(face, SIZE_3, cell, line, Align.CENTRED, 0, line, line, true);
      case COLOPHON ->
          new BlockStyle(face, SIZE_4, SIZE_4, line, Align.JUSTIFIED, 1, line, 0, false);
      case PARAGRAPH, GLOSSARY_ENTRY ->
          new BlockStyle(face, SIZE_3, cell, line, Align.JUSTIFIED, 2, 0, 0, false);
    };
  }

  /**
   * As the sheet shows it: A4 with lines as long as its margins allow.
   *
   * @param body the size of the body type
   * @param sheet the face, size and line height of each block
   */
  public static PageStyle screen(double body, Function<Block, Setting> sheet) {
    double room = 160 * MM;
    double measure = Math.max(1, Math.floor(room / body)) * body;
    return new PageStyle(
        A4_WIDTH,
        A4_HEIGHT,
        (A4_WIDTH - measure) / 2,
        25 * MM,
        measure,
        245 * MM,
        body,
        0,
        false,
        10.5,
        block -> screen(block, sheet.apply(block), body));
  }

  /**
   * How the sheet sets a block.
   *
   * @param size the type size, in points
   * @param lineHeight from line to line, in points
   * @param lead what it begins with in a face of its own
   */
  public record Setting(Face face, double size, double lineHeight, BlockStyle.Lead lead) {}

  private static BlockStyle screen(Block block, Setting setting, double body) {
    boolean heading = block.isHeading() || block.kind() == BlockKind.GLOSSARY_TITLE;
    boolean centred =
        block.kind() == BlockKind.TITLE
            || block.kind() == BlockKind.BYLINE
            || block.kind() == BlockKind.GLOSSARY_TITLE;
    return new BlockStyle(
        setting.face(),
        setting.size(),
        setting.size(),
        setting.lineHeight(),
        centred ? Align.CENTRED : Align.JUSTIFIED,
        centred ? 0 : 2,
        heading ? 0.6 * body : 0,
        centred ? 0.6 * body : heading ? 0.2 * body : 0,
        heading || centred,
        setting.lead());
  }

  /** The width of a margin, from the edge of the page to the lines. */
  double rightEdge() {
    return left + measure;
  }

  double bottom() {
    return top + depth;
  }
}
