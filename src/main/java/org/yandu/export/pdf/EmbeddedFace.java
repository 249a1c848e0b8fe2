package org.yandu.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * A face in a PDF file: the outlines of the characters that are used, and what each of them means
 * (ISO 32000-1, 9.7 and 9.10.3). Each character has a code of its own, so that text copied out of
 * the file is the text that went in, even where two characters look alike.
 */
final class EmbeddedFace {

  private static final int MOST_IN_BLOCK = 100;

  /** What a TrueType font in a PDF file needs: ISO 32000-1, 9.9. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

  /** Flag 3: characters outside of the Latin standard set. */
  private static final int SYMBOLIC = 4;

  private final FontFile file;
  private final COSDictionary dictionary = new COSDictionary();

  /** The code of each character, from 1 in the order of first use. */
  private final Map<Coded, Integer> codes = new LinkedHashMap<>();

  /**
   * A character, or a mark without some of its empty half: who copies text takes characters that
   * overlap for two words.
   *
   * @param less by how much it is narrower than it is, for 1000 units to the type size
   */
  private record Coded(int point, int less) {}

  EmbeddedFace(FontFile file) {
    this.file = file;
  }

  /** The font as the pages name it. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /**
   * A text as a string of the content stream, in hexadecimal; control characters are left out.
   *
   * @param less by how much each is narrower than it is, for 1000 units to the type size
   */
  String encode(String text, int less) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .filter(point -> !Character.isISOControl(point))
        .forEach(
            point ->
                encoded.append(
                    HexFormat.of()
                        .toHexDigits(
                            codes
                                .computeIfAbsent(new Coded(point, less), added -> codes.size() + 1)
                                .shortValue())));
    return encoded.toString();
  }

  /** Writes the font; nothing can be encoded afterwards. */
  void finish() throws IOException {
    int[] glyphs = new int[codes.size() + 1];
    long[] widths = new long[glyphs.length];
    widths[0] = Math.round(file.advance(0) * 1000);
    codes.forEach(
        (coded, code) -> {
          glyphs[code] = file.glyph(coded.point());
          widths[code] = Math.max(0, Math.round(file.advance(glyphs[code]) * 1000) - coded.less());
        });
    String name = tag(glyphs) + "+" + file.name();
    COSDictionary descendant = descendant(name, glyphs, widths);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, name + "-Identity-H");
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(COSName.TO_UNICODE, stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
  }

  private COSDictionary descendant(String name, int[] glyphs, long[] widths) throws IOException {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    COSArray advances = new COSArray();
    for (long width : widths) {
      advances.add(COSInteger.get(width));
    }
    COSArray runs = new COSArray();
    runs.add(COSInteger.ZERO);
    runs.add(advances);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setInt(COSName.DW, 1000);
    descendant.setItem(COSName.W, runs);
    COSDictionary descriptor = descriptor(name);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    Optional<CFFFont> outlines = file.outlines();
    if (outlines.isPresent()) {
      COSStream program = stream(CffSubset.of(outlines.get(), name, glyphs));
      program.setName(COSName.SUBTYPE, "CIDFontType0C");
      descriptor.setItem(COSName.FONT_FILE3, program);
      descendant.setName(COSName.SUBTYPE, "CIDFontType0");
    } else {
      addTrueType(glyphs, descendant, descriptor);
    }
    return descendant;
  }

  /** The glyphs of a TrueType font, and which of them each code is. */
  private void addTrueType(int[] glyphs, COSDictionary descendant, COSDictionary descriptor)
      throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(file.font(), TABLES);
    Set<Integer> wanted = new TreeSet<>();
    Arrays.stream(glyphs).forEach(wanted::add);
    subsetter.addGlyphIds(wanted);
    Map<Integer, Integer> places = new HashMap<>();
    subsetter.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
    byte[] map = new byte[2 * glyphs.length];
    for (int code = 0; code < glyphs.length; code++) {
      int place = places.getOrDefault(glyphs[code], 0);
      map[2 * code] = (byte) (place >> 8);
      map[2 * code + 1] = (byte) place;
    }
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    subsetter.writeToStream(program);
    COSStream stream = stream(program.toByteArray());
    stream.setInt(COSName.LENGTH1, program.size());
    descriptor.setItem(COSName.FONT_FILE2, stream);
    descendant.setName(COSName.SUBTYPE, "CIDFontType2");
    descendant.setItem(COSName.CID_TO_GID_MAP, stream(map));
  }

  private COSDictionary descriptor(String name) throws IOException {
    COSArray box = new COSArray();
    for (int edge : file.box()) {
      box.add(COSInteger.get(edge));
    }
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, file.ascent());
    descriptor.setInt(COSName.DESCENT, file.descent());
    descriptor.setInt(COSName.CAP_HEIGHT, 730);
    descriptor.setInt(COSName.STEM_V, 80);
    return descriptor;
  }

  private static COSStream stream(byte[] bytes) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream output = stream.createOutputStream(COSName.FLATE_DECODE)) {
      output.write(bytes);
    }
    return stream;
  }

  /** Six capitals that differ where the characters differ: 9.6.4. */
  private static String tag(int[] glyphs) {
    long hash = 17;
    for (int glyph : glyphs) {
      hash = hash * 1_000_003 + glyph;
    }
    StringBuilder tag = new StringBuilder();
    long rest = hash & Long.MAX_VALUE;
    for (int letter = 0; letter < 6; letter++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }

  private String toUnicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<String> lines = new ArrayList<>();
    codes.forEach((coded, code) -> lines.add("<" + hex(code) + "> <" + utf16(coded.point()) + ">"));
    for (int from = 0; from < lines.size(); from += MOST_IN_BLOCK) {
      List<String> block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(line -> map.append(line).append('\n'));
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString();
  }

  private static String hex(int code) {
    return String.format(Locale.ROOT, "%04X", code);
  }

  private static String utf16(int point) {
    StringBuilder units = new StringBuilder();
    for (char unit : Character.toChars(point)) {
      units.append(hex(unit));
    }
    return units.toString();
  }
}
