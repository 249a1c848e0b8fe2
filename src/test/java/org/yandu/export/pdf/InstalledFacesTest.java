package org.yandu.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.export.print.Face;
import org.yandu.export.print.PageStyle;
import org.yandu.export.print.PrintChoices;
import org.yandu.export.print.PrintForm;
import org.yandu.export.print.PrintLayout;
import org.yandu.export.print.PrintedDocument;
import org.yandu.report.SampleReport;

/** Which installed faces can be put into a PDF file, and a file that has one in it. */
class InstalledFacesTest {

  private static final String FAMILY = "Liberation Sans";
  private static final Face PLAIN = new Face(FAMILY, false);

  @TempDir private Path folder;

  /** A TrueType font with an open licence, which one of the libraries brings along. */
  private static byte[] font() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            PDFont.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
      return stream.readAllBytes();
    }
  }

  /** The same with two bytes of a table changed. */
  private static byte[] changed(byte[] font, String table, int at, int value) {
    byte[] changed = font.clone();
    ByteBuffer buffer = ByteBuffer.wrap(changed);
    for (int record = 12; record < 12 + 16 * buffer.getShort(4); record += 16) {
      String tag = new String(changed, record, 4, StandardCharsets.US_ASCII);
      if (tag.equals(table)) {
        buffer.putShort(buffer.getInt(record + 8) + at, (short) value);
        return changed;
      }
    }
    throw new AssertionError(table);
  }

  private Map<Face, Path> find(String... families) {
    return InstalledFaces.find(Set.of(families), List.of(folder.resolve("absent"), folder));
  }

  @Test
  void aFaceIsFoundByItsFamilyWhereverItLies() throws IOException {
    Path file = Files.createDirectories(folder.resolve("truetype").resolve("字体")).resolve("a.TTF");
    Files.write(file, font());
    assertEquals(Map.of(PLAIN, file), find(FAMILY, "仿宋"));
    assertEquals(Map.of(), find("仿宋"));
  }

  @Test
  void aBoldFaceIsNotTakenForThePlainOne() throws IOException {
    int macStyle = 44;
    Path bold = Files.write(folder.resolve("a-bold.ttf"), changed(font(), "head", macStyle, 1));
    Files.write(folder.resolve("a-italic.ttf"), changed(font(), "head", macStyle, 2));
    assertEquals(Map.of(new Face(FAMILY, true), bold), find(FAMILY));
    Path plain = Files.write(folder.resolve("b.ttf"), font());
    assertEquals(Map.of(new Face(FAMILY, true), bold, PLAIN, plain), find(FAMILY));
  }

  @Test
  void whatMayNotBeEmbeddedOrIsDamagedIsNotThere() throws IOException {
    int type = 8;
    Files.write(folder.resolve("restricted.ttf"), changed(font(), "OS/2", type, 0x0002));
    Files.write(folder.resolve("whole-only.ttf"), changed(font(), "OS/2", type, 0x0100));
    Files.write(folder.resolve("empty.ttf"), new byte[0]);
    Files.writeString(folder.resolve("text.otf"), "no font ".repeat(99));
    assertEquals(Map.of(), find(FAMILY));
    Path editable = Files.write(folder.resolve("z.ttf"), changed(font(), "OS/2", type, 0x0008));
    assertEquals(Map.of(PLAIN, editable), find(FAMILY));
  }

  @Test
  void theFoldersOfTheSystemAreKnown() {
    List<Path> folders =
        InstalledFaces.folders(Map.of("WINDIR", folder.toString()), Path.of("home"));
    assertTrue(folders.contains(folder.resolve("Fonts")));
    assertTrue(folders.contains(Path.of("home", ".local/share/fonts")));
    assertTrue(folders.contains(Path.of("/usr/share/fonts")));
  }

  @Test
  void textInATrueTypeFaceCanBeCopied() throws IOException {
    byte[] bytes = font();
    FontFiles fonts = new FontFiles(face -> new ByteArrayInputStream(bytes), List.of());
    PageStyle style = PageStyle.official(block -> PLAIN);
    String words = "Ärger, 5020 = “four” + ½";
    PrintedDocument pages =
        PrintLayout.pages(
            new SampleReport().title("A").paragraph(words).build(),
            List.of(),
            new PrintChoices(PrintForm.OFFICIAL, false, false, false),
            style,
            fonts);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PdfFile.write(pages, fonts, Instant.EPOCH, count -> {}, output);
    assertTrue(output.size() < bytes.length / 4, output.size() + " bytes");
    try (PDDocument document = Loader.loadPDF(output.toByteArray())) {
      assertTrue(new PDFTextStripper().getText(document).contains(words));
      for (var name : document.getPage(0).getResources().getFontNames()) {
        PDType0Font font = (PDType0Font) document.getPage(0).getResources().getFont(name);
        assertTrue(font.getDescendantFont() instanceof PDCIDFontType2);
        assertTrue(font.isEmbedded() && !font.isDamaged());
        // The glyph of a character is that of the whole font: an A has an A's width.
        assertEquals(fonts.advance(PLAIN, 'A') * 1000, font.getWidth(1), 1);
        assertTrue(font.getDescendantFont().hasGlyph(1));
      }
    }
  }
}
