package org.yandu.library.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Versioned;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.glossary.VersionedTerm;
import org.yandu.library.exchange.ParcelException.Reason;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

class ParcelTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private static final Report REPORT = SampleReport.small();

  private static final Parcel PARCEL =
      new Parcel(
          List.of(
              new Versioned(
                  new Annotation(
                          new UUID(1, 2),
                          REPORT.fingerprint(),
                          Anchor.of(REPORT, new Range(3, 7)),
                          AnnotationKind.TASK,
                          "为何\n“引号”",
                          "王芳",
                          NOON,
                          NOON.plusSeconds(1))
                      .withForm(MarkForm.TRIANGLE, NOON)
                      .withTags(List.of("甲", "乙"), NOON),
                  Set.of("0".repeat(64)))),
          List.of(
              CarriedReport.whole(
                  REPORT, new Glossary(List.of(new Term(1, "词", List.of("别名"), "义"))))),
          List.of(
              new VersionedTerm(
                  new TermEdit(
                      new UUID(3, 4),
                      REPORT.fingerprint(),
                      TermEdit.Kind.CORRECTED,
                      "词",
                      "词",
                      List.of(),
                      "另义",
                      NOON,
                      NOON),
                  Set.of("0a"))),
          0);

  @TempDir private Path folder = Path.of("");

  private static byte[] packed() {
    return ParcelWriter.write(PARCEL, "Yandu 1", "王芳", NOON);
  }

  private Parcel read(byte[] content) throws ParcelException, IOException {
    Path file = folder.resolve("p.yandu");
    Files.write(file, content);
    return ParcelReader.read(file);
  }

  private Reason refusal(byte[] content) {
    ParcelException failure = assertThrows(ParcelException.class, () -> read(content));
    assertTrue(failure.reason().code().matches("YD-P\\d\\d"));
    assertEquals("p.yandu", failure.name());
    return failure.reason();
  }

  /** The entries of a package, changed, as one again. */
  private static byte[] changed(Consumer<Map<String, byte[]>> change) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
      change.accept(entries);
      return zip(entries);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(String name, String before, String after) {
    return changed(
        entries ->
            entries.computeIfPresent(
                name,
                (same, content) ->
                    new String(content, StandardCharsets.UTF_8)
                        .replace(before, after)
                        .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsPackedIsUnpackedAndAlwaysTheSame() throws Exception {
    assertEquals(PARCEL, read(packed()));
    assertArrayEquals(packed(), packed());
    assertTrue(ParcelReader.isPackage(folder.resolve("p.yandu")));
    Parcel named =
        new Parcel(
            PARCEL.annotations(), List.of(PARCEL.reports().getFirst().named()), List.of(), 0);
    byte[] content = ParcelWriter.write(named, "", "", NOON);
    assertEquals(named, read(content));
    assertFalse(new String(content, StandardCharsets.ISO_8859_1).contains(".txt"));
    assertEquals(PARCEL, read(changed(entries -> {})), "packed anew by another program");
    Parcel nothing = new Parcel(List.of(), List.of(), List.of(), 0);
    assertEquals(nothing, read(ParcelWriter.write(nothing, "", "", NOON)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../library.db",
        "/etc/passwd",
        "reports/../../x.json",
        "C:\\x",
        "reports\\x.json",
        "manifest.json/",
        "notes.txt",
        "reports/ab.json"
      })
  void anEntryThatBelongsInNoPackageIsRefused(String name) {
    assertEquals(Reason.STRANGE_ENTRY, refusal(changed(entries -> entries.put(name, new byte[1]))));
  }

  @Test
  void otherArchivesAreNoPackages() throws IOException {
    assertEquals(
        Reason.NOT_A_PACKAGE, refusal(zip(Map.of("[Content_Types].xml", new byte[] {'<'}))));
    assertEquals(
        Reason.NOT_A_PACKAGE, refusal(changed(entries -> entries.remove("manifest.json"))));
    assertEquals(Reason.NOT_A_PACKAGE, refusal(replaced("manifest.json", "yandu-package", "x")));
    assertEquals(Reason.NOT_A_PACKAGE, refusal(new byte[0]));
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    byte[] whole = packed();
    for (int length = 4; length < whole.length / 2; length += 97) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThrows(ParcelException.class, () -> read(part));
    }
    assertEquals(Reason.DAMAGED, refusal(replaced("annotations.jsonld", "为何", "何为")));
    assertEquals(Reason.DAMAGED, refusal(changed(entries -> entries.remove("annotations.jsonld"))));
    assertEquals(Reason.DAMAGED, refusal(changed(entries -> entries.remove("glossary.json"))));
    assertEquals(Reason.NEWER_PROGRAM, refusal(replaced("manifest.json", ": 1,", ": 2,")));
    byte[] twice = packed();
    replaceAll(twice, "glossary.json", "manifest.json");
    assertEquals(Reason.DAMAGED, refusal(twice));
    byte[] encrypted = packed();
    encrypted[6] |= 1;
    assertEquals(Reason.ENCRYPTED, refusal(encrypted));
  }

  private static void replaceAll(byte[] content, String before, String after) {
    String text = new String(content, StandardCharsets.ISO_8859_1).replace(before, after);
    System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, content, 0, content.length);
  }

  @Test
  void whatUnpacksToMoreThanAnyPackageIsRefusedWithoutUnpackingIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("annotations.jsonld"));
      for (int megabyte = 0; megabyte < 200; megabyte++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertTrue(bytes.size() < 1 << 20);
    assertEquals(Reason.TOO_LARGE, refusal(bytes.toByteArray()));
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(many)) {
      for (int entry = 0; entry < 1100; entry++) {
        zip.putNextEntry(new ZipEntry("reports/%064x.json".formatted(entry)));
        zip.closeEntry();
      }
    }
    assertEquals(Reason.TOO_LARGE, refusal(many.toByteArray()));
    // Each within its bounds, all together not.
    ByteArrayOutputStream sum = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(sum)) {
      for (int entry = 0; entry < 5; entry++) {
        zip.putNextEntry(new ZipEntry("reports/%064x.txt".formatted(entry)));
        for (int megabyte = 0; megabyte < 31; megabyte++) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
    }
    assertEquals(Reason.TOO_LARGE, refusal(sum.toByteArray()));
  }

  @Test
  void whatIsNoFileIsNoPackage() throws Exception {
    assertFalse(ParcelReader.isPackage(folder));
    assertFalse(ParcelReader.isPackage(folder.resolve("none")));
    assertEquals(
        Reason.UNREADABLE,
        assertThrows(ParcelException.class, () -> ParcelReader.read(folder.resolve("none")))
            .reason());
    Path text = folder.resolve("t");
    Files.writeString(text, "PK");
    assertFalse(ParcelReader.isPackage(text));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(text), left.toList(), "nothing is unpacked anywhere");
    }
  }
}
