package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.ingest.IngestException.Reason;

class TextFileTest {

  private static final String TEXT =
      "　　各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。\r\n　　2024年，全县上下一心，修渠引水，粮食总产又上新台阶，GDP增长6.5%。\r\n";

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void encodingsAreToldByEvidence(String charset) throws Exception {
    assertEquals(TEXT, TextFile.decode(TEXT.getBytes(Charset.forName(charset)), "a.txt"));
    String marked = "\uFEFF" + TEXT;
    assertEquals(
        TEXT,
        TextFile.decode(marked.getBytes(Charset.forName(charset)), "a.txt").replace("\uFEFF", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "GB18030"})
  void noZeroByteIsNeededToTell(String charset) throws Exception {
    String text = "　　各位代表，我们在大会上报告工作，要以人民为中心，不忘初心，发展经济，改善民生。".repeat(3);
    assertEquals(text, TextFile.decode(text.getBytes(Charset.forName(charset)), "a.txt"));
  }

  @Test
  void rareCharactersOfGb18030AreRead() throws Exception {
    String text = TEXT + "𠮷野家与㑇";
    assertEquals(text, TextFile.decode(text.getBytes(GB18030), "a.txt"));
  }

  static Stream<Arguments> formats() throws IOException {
    return Stream.of(
        Arguments.of("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1), Reason.PDF),
        Arguments.of(zip("[Content_Types].xml", "word/document.xml"), Reason.WORD),
        Arguments.of(zip("OFD.xml", "Doc_0/Document.xml"), Reason.OFD),
        Arguments.of(zip("notes.txt"), Reason.ARCHIVE),
        Arguments.of(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0), Reason.LEGACY_WORD),
        Arguments.of("{\\rtf1\\ansi}".getBytes(StandardCharsets.US_ASCII), Reason.RTF),
        Arguments.of("\n<!DOCTYPE HTML><html>".getBytes(StandardCharsets.US_ASCII), Reason.HTML),
        Arguments.of("\uFEFF<html lang=zh>".getBytes(StandardCharsets.UTF_8), Reason.HTML),
        Arguments.of(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), Reason.IMAGE),
        Arguments.of(bytes(0xFF, 0xD8, 0xFF, 0xE0), Reason.IMAGE),
        Arguments.of(bytes(0x1F, 0x8B, 8, 0), Reason.ARCHIVE),
        Arguments.of(bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0), Reason.BINARY));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void otherFormatsAreKnownByTheirContentWhateverTheirName(byte[] content, Reason reason) {
    assertEquals(reason, refusal(content));
  }

  @Test
  void noiseIsNoText() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    Reason reason = refusal(noise);
    assertTrue(reason == Reason.BINARY || reason == Reason.UNDECODABLE, reason.toString());
    byte[] big5 = "各位代表，政府工作報告，經濟發展。".repeat(20).getBytes(Charset.forName("Big5"));
    assertEquals(Reason.UNDECODABLE, refusal(big5));
  }

  @Test
  void filesThatAreNotThereOrNotReadable() throws Exception {
    assertEquals(Reason.MISSING, refusal(folder.resolve("不存在.txt")));
    assertEquals(Reason.UNREADABLE, refusal(folder));
    Path empty = Files.createFile(folder.resolve("空.txt"));
    assertEquals(Reason.EMPTY, reportRefusal(empty));
    Path blank = Files.writeString(folder.resolve("白.txt"), "\uFEFF \r\n　\f\n&nbsp;");
    assertEquals(Reason.EMPTY, reportRefusal(blank));
    Path large = folder.resolve("大.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(TextFile.LARGEST + 1L);
    }
    assertEquals(Reason.TOO_LARGE, refusal(large));
    assertEquals(Reason.TOO_LARGE, refusal(new byte[TextFile.LARGEST + 1]));
  }

  @Test
  void aFailureNamesTheFileAndItsCode() {
    IngestException failure =
        assertThrows(IngestException.class, () -> TextFile.read(folder.resolve("甲.txt")));
    assertEquals("甲.txt", failure.name());
    assertEquals("I01", failure.reason().code());
    assertEquals(
        Reason.values().length,
        Stream.of(Reason.values()).map(Reason::code).distinct().count(),
        "two reasons share a code");
  }

  private static Reason refusal(byte[] content) {
    return assertThrows(IngestException.class, () -> TextFile.decode(content, "a.txt")).reason();
  }

  private static Reason refusal(Path file) {
    return assertThrows(IngestException.class, () -> TextFile.read(file)).reason();
  }

  private static Reason reportRefusal(Path file) {
    return assertThrows(IngestException.class, () -> ReportReader.read(file)).reason();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return bytes;
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
