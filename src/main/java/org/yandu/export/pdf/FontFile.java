package org.yandu.export.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file that is open: its measures, and the outlines that are put into PDF files. */
final class FontFile {

  /** Subsets are written for this alone; all CFF fonts for Chinese have it. */
  private static final int CFF_UNITS = 1000;

  private final OpenTypeFont font;
  private final CmapLookup characters;
  private final HorizontalMetricsTable widths;
  private final double unitsPerEm;
  private final int glyphs;

  /**
   * @throws IOException if it is no font file with outlines that can be put into a PDF file
   */
  FontFile(byte[] bytes) throws IOException {
    font = new OTFParser().parse(new RandomAccessReadBuffer(bytes));
    characters = font.getUnicodeCmapLookup();
    widths = font.getHorizontalMetrics();
    unitsPerEm = font.getUnitsPerEm();
    glyphs = font.getNumberOfGlyphs();
    if (font.isPostScript() && unitsPerEm != CFF_UNITS) {
      throw new IOException("a CFF font of " + unitsPerEm + " units");
    }
  }

  /** The glyph of a character, or 0 if there is none. */
  int glyph(int codePoint) {
    int glyph = characters.getGlyphId(codePoint);
    return glyph < glyphs ? glyph : 0;
  }

  /** The width of a glyph, as a multiple of the type size. */
  double advance(int glyph) {
    return widths.getAdvanceWidth(glyph) / unitsPerEm;
  }

  /** Its outlines, where they are cubic curves as a CFF font has them; else they are TrueType's. */
  Optional<CFFFont> outlines() throws IOException {
    return font.isPostScript() ? Optional.of(font.getCFF().getFont()) : Optional.empty();
  }

  /** The whole font, for one whose outlines are quadratic curves. */
  OpenTypeFont font() {
    return font;
  }

  String name() throws IOException {
    String name = font.getName();
    return name == null ? "Font" : name.replaceAll("[^A-Za-z0-9-]", "");
  }

  /** The height of something above the baseline, for 1000 units to the type size. */
  int ascent() throws IOException {
    return (int) Math.round(font.getHorizontalHeader().getAscender() * 1000 / unitsPerEm);
  }

  int descent() throws IOException {
    return (int) Math.round(font.getHorizontalHeader().getDescender() * 1000 / unitsPerEm);
  }

  /** The box around all glyphs, for 1000 units to the type size: left, bottom, right, top. */
  int[] box() throws IOException {
    double scale = 1000 / unitsPerEm;
    return new int[] {
      (int) Math.round(font.getHeader().getXMin() * scale),
      (int) Math.round(font.getHeader().getYMin() * scale),
      (int) Math.round(font.getHeader().getXMax() * scale),
      (int) Math.round(font.getHeader().getYMax() * scale)
    };
  }
}
