package org.yandu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** The verbs that work on a library, run as a user runs them. */
class LibraryVerbsTest {

  private static final Report SHIPPED = ShippedReports.first().report();

  @TempDir private Path folder = Path.of("");

  /** What a run printed, and how it ended. */
  private record Run(int code, String out, String err) {}

  private Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(List.of(args));
    words.addAll(List.of("--library", folder.resolve("library").toString()));
    int code =
        CommandLineProgram.run(
            words.toArray(String[]::new),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Annotation annotate(Path library, String passage, String note) throws Exception {
    int at = SHIPPED.text().indexOf(passage);
    Annotation annotation =
        new Annotation(
            UUID.randomUUID(),
            SHIPPED.fingerprint(),
            Anchor.of(SHIPPED, new Range(at, at + passage.length())),
            AnnotationKind.QUESTION,
            note,
            "王芳",
            Instant.parse("2026-01-02T03:04:05Z"),
            Instant.parse("2026-01-02T03:04:06Z"));
    try (Library open = Library.open(library)) {
      open.annotations().add(annotation);
    }
    return annotation;
  }

  private Path library() {
    return folder.resolve("library");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5020项目", "“5020”项目", "５０２０ 项目"})
  void threeWaysOfWritingFindTheSameThree(String query) {
    Run run = run("find", query, "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals(List.of("query", "count", "hits"), List.copyOf(json.keySet()));
    assertEquals(query, json.get("query").getAsString());
    assertEquals(3, json.get("count").getAsInt());
    List<Integer> pages = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("hits")) {
      JsonObject hit = element.getAsJsonObject();
      assertEquals(
          List.of("report", "start", "end", "page", "path", "surface", "context"),
          List.copyOf(hit.keySet()));
      assertEquals(SHIPPED.fingerprint(), hit.get("report").getAsString());
      assertEquals(
          SHIPPED.text().substring(hit.get("start").getAsInt(), hit.get("end").getAsInt()),
          hit.get("surface").getAsString());
      assertTrue(hit.get("context").getAsString().contains(hit.get("surface").getAsString()));
      assertTrue(hit.getAsJsonArray("path").size() > 0);
      pages.add(hit.get("page").getAsInt());
    }
    assertEquals(List.of(2, 11), pages.subList(0, 2));
    assertTrue(
        run("find", query)
            .out()
            .endsWith("共 3 处（报告 2，词条 1），不计引号、全半角、空格之别" + System.lineSeparator()));
  }

  @Test
  void filesAreLookedThroughWithoutALibrary() throws Exception {
    Path one = Files.writeString(folder.resolve("一.txt"), "工作报告\n\n修路修桥，修路。\n");
    Path other = Files.writeString(folder.resolve("二.txt"), "修 路\n");
    Run run = run("find", "修路", one.toString(), other.toString(), "--json");
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals(3, json.get("count").getAsInt());
    List<String> reports = new ArrayList<>();
    json.getAsJsonArray("hits")
        .forEach(hit -> reports.add(hit.getAsJsonObject().get("report").getAsString()));
    assertEquals(List.of(one.toString(), one.toString(), other.toString()), reports);
    assertFalse(Files.exists(library()));
  }

  @Test
  void whatStandsNowhereIsFoundByItsSoundOrInSimplifiedCharactersAndThatIsSaid() {
    JsonObject byHand =
        JsonParser.parseString(run("find", "瞪羚企业", "--json").out()).getAsJsonObject();
    for (String typed : List.of("dlqy", "瞪羚企業")) {
      Run run = run("find", typed, "--json");
      JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
      assertEquals(
          List.of("query", "reading", "forms", "count", "hits"), List.copyOf(json.keySet()));
      assertEquals(byHand.get("hits"), json.get("hits"), typed);
      assertEquals("[\"瞪羚企业\"]", json.get("forms").toString());
    }
    String end = System.lineSeparator();
    assertTrue(run("find", "dlqy").out().endsWith(end + "没有“dlqy”，按拼音找到：瞪羚企业" + end));
    assertTrue(run("find", "瞪羚企業").out().endsWith(end + "没有“瞪羚企業”，按简体“瞪羚企业”查找" + end));
  }

  @Test
  void otherWritingsOfATermAreFoundOnlyWhereThatIsAskedFor() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("报告.txt"), "政府工作报告\n\n四上企业多，“四上”强。四上不算。\n\n名词解释\n\n1．“四上”企业：指规模以上企业。\n");
    List<Integer> counts = new ArrayList<>();
    for (List<String> options : List.of(List.<String>of(), List.of("--aliases"))) {
      List<String> words = new ArrayList<>(List.of("find", "四上企业", report.toString(), "--json"));
      words.addAll(options);
      String out = run(words.toArray(String[]::new)).out();
      JsonObject json = JsonParser.parseString(out).getAsJsonObject();
      assertEquals(List.of("query", "count", "hits"), List.copyOf(json.keySet()));
      counts.add(json.get("count").getAsInt());
    }
    assertEquals(List.of(2, 3), counts);
    String text = run("find", "四上企业", "--aliases", report.toString()).out();
    assertTrue(text.endsWith("含别名：“四上”" + System.lineSeparator()), text);
    assertTrue(run("find", "专精特新企业", "--aliases").out().contains("含别名：“专精特新”"));
  }

  @Test
  void howOftenItStandsInEachPartIsCounted() {
    Run run = run("find", "5020项目", "--frequency");
    assertEquals(0, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(1).matches("《2021年乐平市政府工作报告》 +3 +2\\.\\d"), run.out());
    assertTrue(lines.get(2).matches("  一、过去五年工作回顾 +1 +2\\.\\d"), run.out());
    assertTrue(lines.getLast().startsWith("共 3 处"));
    assertEquals(
        List.of(76L),
        lines.subList(0, 5).stream()
            .map(line -> line.codePoints().map(at -> at < 0x2E80 ? 1 : 2).asLongStream().sum())
            .distinct()
            .toList(),
        "columns end below each other, a Chinese character taking two cells");
  }

  @Test
  void frequenciesForPrograms() throws Exception {
    Path one = Files.writeString(folder.resolve("一.txt"), "工作报告\n\n一、路\n\n修路，修路。\n");
    Path other = Files.writeString(folder.resolve("二.txt"), "什么也没有。\n");
    Run run = run("find", "修路", one.toString(), other.toString(), "--frequency", "--json");
    JsonArray reports = JsonParser.parseString(run.out()).getAsJsonArray();
    assertEquals(2, reports.size(), run.out());
    JsonObject first = reports.get(0).getAsJsonObject();
    assertEquals(
        List.of("report", "name", "place", "year", "count", "length", "perTenThousand", "parts"),
        List.copyOf(first.keySet()));
    assertEquals(one.toString(), first.get("report").getAsString());
    assertEquals(2, first.get("count").getAsInt());
    int sum = 0;
    for (JsonElement part : first.getAsJsonArray("parts")) {
      sum += part.getAsJsonObject().get("count").getAsInt();
    }
    assertEquals(2, sum);
    assertEquals(0, reports.get(1).getAsJsonObject().get("count").getAsInt(), "named, so answered");
  }

  @Test
  void whatMeansNothingSaysSoInWords() {
    Run run = run("find", "“ ”", "--json");
    assertEquals(2, run.code());
    assertEquals(0, JsonParser.parseString(run.out()).getAsJsonObject().get("count").getAsInt());
    assertTrue(run.err().contains("[YD-F01]") && run.err().contains("引号"), run.err());
    Run nothing = run("find", "(((AND*");
    assertEquals(0, nothing.code());
    assertTrue(nothing.out().contains("共 0 处"));
  }

  @Test
  void aMissingFileIsAFailureWithACode() {
    Run run = run("find", "路", folder.resolve("none.txt").toString());
    assertEquals(1, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[I01]"), run.err());
  }

  @Test
  void notesAreFoundToo() throws Exception {
    run("annotations");
    annotate(library(), "瞪羚企业", "查无此句？\n另查瞪羚，再查瞪羚。");
    Run run = run("find", "再查瞪羚");
    assertTrue(run.out().contains("另查瞪羚，【再查瞪羚】。"), run.out());
    assertTrue(run.out().contains("共 0 处（报告 0，词条 0），不计引号、全半角、空格之别；另有批注 1 处"), run.out());
    JsonObject json = JsonParser.parseString(run("find", "查瞪羚", "--json").out()).getAsJsonObject();
    assertEquals(0, json.get("count").getAsInt());
    JsonObject note = json.getAsJsonArray("notes").get(0).getAsJsonObject();
    assertEquals("瞪羚企业", note.get("quote").getAsString());
    assertEquals(SHIPPED.fingerprint(), note.get("report").getAsString());
    JsonObject marked =
        JsonParser.parseString(run("find", "瞪羚 颜色:疑问", "--json").out()).getAsJsonObject();
    assertEquals(1, marked.get("count").getAsInt(), "what is marked so");
    assertEquals(1, marked.getAsJsonArray("notes").size());
    Run unknown = run("find", "瞪羚 颜色:靛青");
    assertTrue(unknown.err().contains("颜色:靛青：没有这样的值"), unknown.err());
  }

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
      for (Path file : files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
      }
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
