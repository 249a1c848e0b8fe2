package org.yandu.export.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFType1Font;

/**
 * A CID-keyed CFF font of some glyphs of another (Adobe Technical Note 5176, The Compact Font
 * Format), with glyph number and CID alike. Subroutines keep their numbers; those that no glyph
 * calls are left empty.
 */
final class CffSubset {

  private static final byte[] EMPTY_ROUTINE = {11};

  /** String numbers below are the standard ones. */
  private static final int FIRST_STRING = 391;

  private static final int CHARSET = 15;
  private static final int CHAR_STRINGS = 17;
  private static final int PRIVATE = 18;
  private static final int SUBRS = 19;
  private static final int DEFAULT_WIDTH = 20;
  private static final int NOMINAL_WIDTH = 21;
  private static final int ROS = 0x0C1E;
  private static final int CID_COUNT = 0x0C22;
  private static final int FD_ARRAY = 0x0C24;
  private static final int FD_SELECT = 0x0C25;

  /** What glyphs of one kind share. */
  private record Shared(int defaultWidth, int nominalWidth, List<byte[]> routines, BitSet used) {}

  private final CFFFont font;
  private final String name;
  private final int[] glyphs;
  private final List<Shared> shared = new ArrayList<>();

  private CffSubset(CFFFont font, String name, int[] glyphs) {
    this.font = font;
    this.name = name;
    this.glyphs = glyphs;
    if (font instanceof CFFCIDFont cid) {
      cid.getPrivDicts().forEach(dictionary -> shared.add(shared(dictionary)));
    } else if (font instanceof CFFType1Font simple) {
      shared.add(shared(simple.getPrivateDict()));
    }
  }

  /**
   * The bytes of the font.
   *
   * @param glyphs the numbers they have in the whole font; glyph 0 first
   */
  static byte[] of(CFFFont font, String name, int[] glyphs) {
    return new CffSubset(font, name, glyphs).write();
  }

  private static Shared shared(Map<String, Object> dictionary) {
    List<byte[]> routines =
        dictionary.get("Subrs") instanceof byte[][] found ? Arrays.asList(found) : List.of();
    return new Shared(
        number(dictionary, "defaultWidthX"),
        number(dictionary, "nominalWidthX"),
        routines,
        new BitSet());
  }

  private static int number(Map<String, Object> dictionary, String key) {
    return dictionary.get(key) instanceof Number number ? number.intValue() : 0;
  }

  private int kind(int glyph) {
    return font instanceof CFFCIDFont cid ? cid.getFdSelect().getFDIndex(glyph) : 0;
  }

  private byte[] write() {
    List<byte[]> programs = new ArrayList<>();
    List<byte[]> all = font.getCharStringBytes();
    List<byte[]> global = font.getGlobalSubrIndex();
    BitSet globalUsed = new BitSet();
    for (int glyph : glyphs) {
      Shared kind = shared.get(kind(glyph));
      programs.add(all.get(glyph));
      new CharStringCalls(global, kind.routines(), globalUsed, kind.used()).glyph(all.get(glyph));
    }
    byte[] head =
        join(new byte[] {1, 0, 4, 4}, index(List.of(name.getBytes(StandardCharsets.US_ASCII))));
    byte[] strings =
        index(
            List.of(
                "Adobe".getBytes(StandardCharsets.US_ASCII),
                "Identity".getBytes(StandardCharsets.US_ASCII)));
    byte[] routines = index(kept(global, globalUsed));
    // Offsets are written in five bytes each, so that the dictionary's length does not depend on
    // them.
    int start = head.length + index(List.of(top(0, 0, 0, 0))).length;
    int charset = start + strings.length + routines.length;
    byte[] charsetBytes = charset();
    int select = charset + charsetBytes.length;
    byte[] selectBytes = select();
    int charStrings = select + selectBytes.length;
    byte[] charStringBytes = index(programs);
    int privates = charStrings + charStringBytes.length;
    List<byte[]> fonts = new ArrayList<>();
    ByteArrayOutputStream privateBytes = new ByteArrayOutputStream();
    for (Shared kind : shared) {
      int offset = privates + privateBytes.size();
      byte[] dictionary = privateDictionary(kind);
      fonts.add(join(integer(dictionary.length), integer(offset), operator(PRIVATE)));
      privateBytes.writeBytes(dictionary);
      privateBytes.writeBytes(index(kept(kind.routines(), kind.used())));
    }
    int array = privates + privateBytes.size();
    return join(
        head,
        index(List.of(top(charset, select, charStrings, array))),
        strings,
        routines,
        charsetBytes,
        selectBytes,
        charStringBytes,
        privateBytes.toByteArray(),
        index(fonts));
  }

  private byte[] top(int charset, int select, int charStrings, int array) {
    return join(
        integer(FIRST_STRING),
        integer(FIRST_STRING + 1),
        integer(0),
        operator(ROS),
        integer(glyphs.length),
        operator(CID_COUNT),
        integer(charset),
        operator(CHARSET),
        integer(select),
        operator(FD_SELECT),
        integer(charStrings),
        operator(CHAR_STRINGS),
        integer(array),
        operator(FD_ARRAY));
  }

  /** Format 2: one range, from CID 1 on. */
  private byte[] charset() {
    return glyphs.length == 1
        ? new byte[] {0}
        : join(new byte[] {2}, two(1), two(glyphs.length - 2));
  }

  /** Format 0: a byte for each glyph. */
  private byte[] select() {
    byte[] select = new byte[glyphs.length + 1];
    for (int index = 0; index < glyphs.length; index++) {
      select[index + 1] = (byte) kind(glyphs[index]);
    }
    return select;
  }

  /** Widths, and the subroutines, which follow the dictionary itself. */
  private static byte[] privateDictionary(Shared kind) {
    byte[] widths =
        join(
            integer(kind.defaultWidth()),
            operator(DEFAULT_WIDTH),
            integer(kind.nominalWidth()),
            operator(NOMINAL_WIDTH));
    int length = widths.length + integer(0).length + operator(SUBRS).length;
    return join(widths, integer(length), operator(SUBRS));
  }

  private static List<byte[]> kept(List<byte[]> routines, BitSet used) {
    List<byte[]> kept = new ArrayList<>(Collections.nCopies(routines.size(), EMPTY_ROUTINE));
    used.stream().forEach(index -> kept.set(index, routines.get(index)));
    return kept;
  }

  private static byte[] index(List<byte[]> items) {
    if (items.isEmpty()) {
      return two(0);
    }
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    index.writeBytes(two(items.size()));
    index.write(4);
    int offset = 1;
    index.writeBytes(four(offset));
    for (byte[] item : items) {
      offset += item.length;
      index.writeBytes(four(offset));
    }
    items.forEach(index::writeBytes);
    return index.toByteArray();
  }

  /** A number of a dictionary, always in five bytes. */
  private static byte[] integer(int value) {
    return join(new byte[] {29}, four(value));
  }

  private static byte[] operator(int code) {
    return code > 0xFF ? two(code) : new byte[] {(byte) code};
  }

  private static byte[] two(int value) {
    return new byte[] {(byte) (value >> 8), (byte) value};
  }

  private static byte[] four(int value) {
    return new byte[] {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
