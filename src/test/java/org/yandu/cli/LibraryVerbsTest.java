package org.yandu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.library.Library;

/** The verbs that work on a library, but for finding, run as a user runs them. */
class LibraryVerbsTest extends LibraryVerbs {

  @Test
  void annotationsAreListedAndLeaveInThreeForms() throws Exception {
    assertTrue(run("annotations").out().contains("共 0 条批注"));
    Annotation annotation = annotate(library(), "瞪羚企业", "*为何*是瞪羚？\n=1+1");
    String listed = run("annotations").out();
    assertTrue(listed.contains("疑问") && listed.contains("「瞪羚企业」"), listed);
    assertTrue(listed.contains("共 1 条批注"), listed);

    String markdown = run("annotations", "export", "--as", "markdown").out();
    assertTrue(markdown.contains("> 瞪羚企业\n"), markdown);
    assertTrue(markdown.contains("\\*为何\\*是瞪羚？  \n\\=1+1"), markdown);
    assertTrue(markdown.contains("第15页"), markdown);

    Path table = folder.resolve("批注.csv");
    assertEquals(0, run("annotations", "export", "--as", "csv", "-o", table.toString()).code());
    String csv = Files.readString(table);
    assertTrue(csv.startsWith("\uFEFF序号,报告,页,"), csv);
    assertTrue(csv.contains("\"*为何*是瞪羚？\n=1+1\""), csv);
    assertTrue(csv.contains(annotation.id().toString()), csv);
    assertFalse(run("annotations", "export", "--as", "csv").out().startsWith("\uFEFF"));

    Run wrong = run("annotations", "export", "--as", "papyrus");
    assertEquals(2, wrong.code());
    Run nowhere =
        run("annotations", "export", "--as", "csv", "-o", folder.resolve("no/x").toString());
    assertEquals(1, nowhere.code());
    assertTrue(nowhere.err().contains("[YD-E01]"), nowhere.err());
  }

  @Test
  void annotationsLeaveAsWordOnlyToAFile() throws Exception {
    run("annotations");
    annotate(library(), "瞪羚企业", "为何？");
    Run nowhere = run("annotations", "export", "--as", "docx");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("Word 文件须用 -o"), nowhere.err());
    assertTrue(nowhere.err().contains("needs a file"), nowhere.err());
    Path file = folder.resolve("批注.docx");
    assertEquals(0, run("annotations", "export", "--as", "docx", "-o", file.toString()).code());
    assertEquals("PK", new String(Files.readAllBytes(file), 0, 2, StandardCharsets.US_ASCII));
  }

  @Test
  void annotationsComeBackOnceAndOverwriteNothing() throws Exception {
    run("annotations");
    Annotation annotation = annotate(library(), "赣服通", "再看");
    Path file = folder.resolve("a.jsonld");
    run("annotations", "export", "--as", "jsonld", "-o", file.toString());

    Path elsewhere = folder.resolve("elsewhere");
    String[] words = {"annotations", "import", file.toString(), "--library", elsewhere.toString()};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    for (String expected : List.of("新增 1，已有 0", "新增 0，已有 1")) {
      out.reset();
      int code =
          CommandLineProgram.run(
              words,
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8));
      assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
      assertTrue(out.toString(StandardCharsets.UTF_8).contains(expected));
    }
    Annotation mine = annotation.withNote("我的", Instant.parse("2026-02-02T03:04:06Z"));
    try (Library library = Library.open(elsewhere)) {
      assertEquals(List.of(annotation), library.annotations().all());
      library.annotations().apply(List.of(Step.change(annotation, mine)));
    }
    out.reset();
    CommandLineProgram.run(
        words,
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("较旧（未动） 1"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("1 older, left alone"));
    try (Library library = Library.open(elsewhere)) {
      assertEquals(List.of(mine), library.annotations().all());
    }
  }

  @Test
  void aPackageGoesToAnotherLibraryAndBack() throws Exception {
    run("annotations");
    Annotation annotation = annotate(library(), "赣服通", "再看");
    Path file = folder.resolve("批注.yandu");
    assertEquals(2, run("annotations", "export", "--as", "package").code());
    assertEquals(2, run("annotations", "export", "--as", "csv", "--with-text").code());
    Run packed =
        run("annotations", "export", "--as", "package", "--with-text", "-o", file.toString());
    assertEquals(0, packed.code(), packed.err());
    Run back = run("annotations", "import", file.toString());
    assertTrue(back.out().contains("新增 0，已有 1"), back.out() + back.err());
    assertTrue(back.out().contains("1 annotations: 0 added, 1 present"), back.out());
    Path elsewhere = folder.resolve("elsewhere");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    String[] words = {"annotations", "import", file.toString(), "--library", elsewhere.toString()};
    assertEquals(0, CommandLineProgram.run(words, print, print));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("新增 1"));
    try (Library library = Library.open(elsewhere)) {
      assertEquals(List.of(annotation), library.annotations().all());
    }
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 900));
    Run cut = run("annotations", "import", file.toString());
    assertEquals(1, cut.code());
    assertTrue(cut.err().contains("[YD-P04]") && cut.err().contains("copy it anew"), cut.err());
  }

  @Test
  void annotationsThatHaveNoPlaceHereAreNamed() throws Exception {
    Path file = folder.resolve("foreign.json");
    Files.writeString(
        file,
        """
        [{"id": "a", "target": {"source": "urn:yandu:report:%s",
           "selector": {"type": "TextQuoteSelector", "exact": "这句话报告里没有"}}},
         {"id": "b", "target": {"source": "https://example.org",
           "selector": {"type": "TextQuoteSelector", "exact": "这句话也没有"}}},
         {"id": "c", "bodyValue": "甚好", "target": {"source": "urn:yandu:report:%s",
           "selector": {"type": "TextQuoteSelector", "exact": "再生资源回收利用网络"}}}]
        """
            .formatted(SHIPPED.fingerprint(), SHIPPED.fingerprint()));
    Run run = run("annotations", "import", file.toString());
    assertEquals(0, run.code(), run.err());
    // One that names its report stays with it, though its passage is gone.
    assertTrue(run.out().contains("新增 2，"), run.out());
    assertTrue(run.out().contains("原文已无 1，所属报告不在资料库（未导入） 1"), run.out());
    JsonObject json =
        JsonParser.parseString(
                run("annotations", "import", "--json", "--report", "乐平", file.toString()).out())
            .getAsJsonObject();
    assertEquals(2, json.getAsJsonArray("present").size());
    assertEquals(1, json.getAsJsonArray("unplaced").size(), "looked for in the report named");
    assertEquals(2, run("annotations", "import", "--report", "查无此地", file.toString()).code());
    Files.writeString(file, "[{}]");
    Run broken = run("annotations", "import", file.toString());
    assertEquals(1, broken.code());
    assertTrue(broken.err().contains("[YD-A03]"), broken.err());
  }

  @Test
  void checkTellsSoundFromUnsoundAndRepairsWhatIsDerived() throws Exception {
    Run fresh = run("check");
    assertEquals(0, fresh.code(), fresh.err());
    assertTrue(fresh.out().contains("内容：完好"), fresh.out());
    run("find", "路");
    assertTrue(run("check").out().contains("索引：完好"));
    try (Stream<Path> files = Files.list(library().resolve("index"))) {
      Path largest =
          files.max(Comparator.comparingLong(path -> path.toFile().length())).orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 0x10;
      Files.write(largest, bytes);
    }
    Run damaged = run("check");
    assertEquals(1, damaged.code());
    assertTrue(damaged.out().contains("索引：已损坏"), damaged.out());
    assertTrue(damaged.err().contains("[YD-S01]"), damaged.err());
    Run repaired = run("check", "--repair");
    assertEquals(0, repaired.code(), repaired.err());
    assertTrue(repaired.out().contains("索引：完好"), repaired.out());
    assertEquals(0, run("check").code());
  }

  @Test
  void aLibraryThatIsNoneIsSaidToBeNone() throws Exception {
    Files.createDirectories(library());
    Files.writeString(library().resolve("library.db"), "并非资料库");
    for (String verb : List.of("check", "annotations")) {
      Run run = run(verb);
      assertEquals(1, run.code());
      assertTrue(run.err().contains("[YD-L02]"), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
    }
    assertEquals("并非资料库", Files.readString(library().resolve("library.db")));
  }
}
