package org.yandu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.WebAnnotation;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.SmallDisk;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Verbs on a library that is damaged, locked, full or may not be written. */
class LibraryTroubleTest {

  private static final Report SHIPPED = ShippedReports.first().report();

  @TempDir private Path folder = Path.of("");

  private Path library = Path.of("");

  private record Run(int code, String out, String err) {

    JsonObject json() {
      return JsonParser.parseString(out).getAsJsonObject();
    }
  }

  @BeforeEach
  void place() {
    library = folder.resolve("library");
  }

  private Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(List.of(args));
    words.addAll(List.of("--library", library.toString()));
    int code =
        CommandLineProgram.run(
            words.toArray(String[]::new),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    String errors = err.toString(StandardCharsets.UTF_8);
    assertFalse(errors.contains("\tat "), errors);
    return new Run(code, out.toString(StandardCharsets.UTF_8), errors);
  }

  private static Annotation annotation(String note) {
    return new Annotation(
        UUID.randomUUID(),
        SHIPPED.fingerprint(),
        Anchor.of(SHIPPED, new Range(1000, 1040)),
        AnnotationKind.TASK,
        note,
        "王芳",
        Instant.parse("2026-01-02T03:04:05Z"),
        Instant.parse("2026-01-02T03:04:06Z"));
  }

  private static String written(Annotation... annotations) {
    return WebAnnotation.write(List.of(annotations), Map.of(SHIPPED.fingerprint(), SHIPPED));
  }

  /** A library with a backup, and an annotation that was made after it. */
  private void make() throws Exception {
    assertEquals(0, run("find", "路").code());
    try (Library open = Library.open(library)) {
      open.annotations().add(annotation("在备份里"));
      assertTrue(open.backUpIfDue(Clock.systemUTC()));
      open.annotations().add(annotation("备份之后"));
    }
  }

  private Path file() {
    return library.resolve("library.db");
  }

  private byte[] damage() throws IOException {
    byte[] whole = Files.readAllBytes(file());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Files.write(file(), half);
    return half;
  }

  @Test
  void checkListsBackups() throws Exception {
    make();
    Run run = run("check");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("备份：1 份"), run.out());
    assertTrue(run.out().contains("批注 1 条"), run.out());
    JsonObject json = run("check", "--json").json();
    assertEquals(
        List.of("library", "sound", "readOnly", "problems", "index", "backups"),
        List.copyOf(json.keySet()));
    JsonObject backup = json.getAsJsonArray("backups").get(0).getAsJsonObject();
    assertEquals(
        List.of("file", "made", "bytes", "annotations", "sound"), List.copyOf(backup.keySet()));
    assertEquals(1, backup.get("annotations").getAsInt());
    assertTrue(backup.get("sound").getAsBoolean());
  }

  @Test
  void checkSaysThatALibraryIsDamagedAndChangesNothing() throws Exception {
    make();
    byte[] half = damage();
    Run run = run("check");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("内容：已损坏"), run.out());
    assertTrue(run.err().contains("[YD-L03]"), run.err());
    assertTrue(run.err().contains("--restore latest"), run.err());
    JsonObject json = run("check", "--json").json();
    assertFalse(json.get("sound").getAsBoolean());
    assertFalse(json.has("index"));
    assertArrayEquals(half, Files.readAllBytes(file()));
  }

  @Test
  void everyOtherVerbWorksOnTheBackupAndSaysSo() throws Exception {
    make();
    damage();
    Run run = run("annotations");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("[YD-L03]"), run.err());
    assertTrue(run.err().contains("library-damaged-"), run.err());
    assertTrue(run.err().contains("的备份"), run.err());
    assertTrue(run.out().contains("在备份里"), run.out());
    assertFalse(run.out().contains("备份之后"), run.out());
    assertEquals("", run("annotations").err(), "said once");
    assertEquals(0, run("check").code());
  }

  @Test
  void aBackupIsRestoredByItsNameAndTheLibraryBecomesOne() throws Exception {
    make();
    String name =
        run("check", "--json")
            .json()
            .getAsJsonArray("backups")
            .get(0)
            .getAsJsonObject()
            .get("file")
            .getAsString();
    Run run = run("check", "--restore", name);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("before-restoring"), run.out());
    assertFalse(run("annotations").out().contains("备份之后"));
    assertEquals(2, run("check", "--json").json().getAsJsonArray("backups").size());
    JsonObject back = run("check", "--restore", "latest", "--json").json();
    assertTrue(back.get("restored").getAsString().contains("before-restoring"));
    assertTrue(run("annotations").out().contains("备份之后"));
    Run none = run("check", "--restore", "library-1999-01-01.db");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("[YD-L16]"), none.err());
  }

  @Test
  void onADiskThatCannotBeWrittenEverythingIsReadAndNothingChanged() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(library, 16)) {
      make();
      Path notes = folder.resolve("notes.jsonld");
      Files.writeString(notes, written(annotation("新的")));
      for (boolean indexed : new boolean[] {true, false}) {
        disk.makeReadOnly();
        Run found = run("find", "5020项目", "--json");
        assertEquals(0, found.code(), found.err());
        assertTrue(found.err().contains("[YD-L05]"), found.err());
        assertEquals(3, found.json().get("count").getAsInt(), "with an index: " + indexed);
        assertTrue(run("annotations").out().contains("备份之后"));
        Run refused = run("annotations", "import", notes.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("没有保存"), refused.err());
        assertTrue(run("check").out().contains("（只读）"));
        Run restored = run("check", "--restore", "latest");
        assertEquals(1, restored.code());
        assertTrue(restored.err().contains("[YD-L05]"), restored.err());
        disk.makeWritable();
        if (indexed) {
          deleteIndex();
        }
      }
      assertEquals(0, run("annotations", "import", notes.toString()).code());
      assertTrue(run("annotations").out().contains("新的"));
    }
  }

  private void deleteIndex() throws IOException {
    try (var files = Files.list(library.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(library.resolve("index"));
  }

  @Test
  void onAFullDiskNothingIsImportedAndLaterAllOfIt() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(library, 16)) {
      make();
      Path notes = folder.resolve("notes.jsonld");
      Files.writeString(notes, written(annotation("新的"), annotation("长".repeat(300_000))));
      Path ballast = disk.folder().resolve("ballast");
      long free = Files.getFileStore(disk.folder()).getUsableSpace();
      // Room for the memory that programs share, the log of this run, and little of the notes.
      Files.write(ballast, new byte[Math.toIntExact(free - 256 * 1024)]);
      Run full = run("annotations", "import", notes.toString());
      assertEquals(1, full.code());
      assertTrue(full.err().contains("[YD-L06]"), full.err());
      assertFalse(run("annotations").out().contains("新的"));
      Files.delete(ballast);
      assertEquals(0, run("annotations", "import", notes.toString()).code());
      assertTrue(run("annotations").out().contains("新的"));
      assertEquals(0, run("check").code());
    }
  }

  @Test
  void whileAnotherProgramHoldsTheLibraryThatIsSaidAndLaterItWorks() throws Exception {
    make();
    Path notes = folder.resolve("notes.jsonld");
    Files.writeString(notes, written(annotation("新的")));
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      Run locked = run("annotations", "import", notes.toString());
      assertEquals(1, locked.code());
      assertTrue(locked.err().contains("[YD-L04]"), locked.err());
      assertTrue(run("annotations").out().contains("备份之后"), "reading goes on");
      statement.execute("ROLLBACK");
    }
    assertEquals(0, run("annotations", "import", notes.toString()).code());
    assertTrue(run("annotations").out().contains("新的"));
  }
}
