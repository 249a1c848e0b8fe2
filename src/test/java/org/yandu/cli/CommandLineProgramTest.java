package org.yandu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.ingest.ShippedReports;

class CommandLineProgramTest {

  private static final String REPORT =
      "政府工作报告\n各位代表：\n一、修路\n去年推进“三修”工程，今年接着推进“三修”工程，路越修越长，桥越架越多，水越引越远。\n名词解释\n1．“三修”工程：修路、修桥、修渠。\n";

  @TempDir private Path folder = Path.of("");

  /** What a run printed, and how it ended. */
  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        CommandLineProgram.run(
            args,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void reportAsJsonKeepsItsContract() {
    Run run = run("report", "--json");
    assertEquals(0, run.code());
    assertEquals("", run.err());
    JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals(
        List.of("title", "subtitle", "pages", "blocks", "glossary"), List.copyOf(report.keySet()));
    assertEquals("政府工作报告", report.get("title").getAsString());
    assertEquals(24, report.get("pages").getAsInt());
    assertEquals(20, report.getAsJsonArray("glossary").size());
    String text = ShippedReports.first().report().text();
    int end = -1;
    for (JsonElement element : report.getAsJsonArray("blocks")) {
      JsonObject block = element.getAsJsonObject();
      assertEquals(
          List.of("kind", "level", "page", "start", "end", "text"), List.copyOf(block.keySet()));
      assertEquals(end + 1, block.get("start").getAsInt());
      end = block.get("end").getAsInt();
      assertEquals(
          text.substring(block.get("start").getAsInt(), end), block.get("text").getAsString());
    }
    assertTrue(run.out().contains("\"glossary-entry\"") && run.out().contains("“5020”项目"));
  }

  @Test
  void termsAsJsonKeepsItsContract() {
    Run run = run("terms", "--json");
    assertEquals(0, run.code());
    JsonArray terms = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("terms");
    assertEquals(20, terms.size());
    String text = ShippedReports.first().report().text();
    int links = 0;
    for (JsonElement element : terms) {
      JsonObject term = element.getAsJsonObject();
      assertEquals(
          List.of("number", "term", "definition", "aliases", "occurrences"),
          List.copyOf(term.keySet()));
      for (JsonElement each : term.getAsJsonArray("occurrences")) {
        JsonObject link = each.getAsJsonObject();
        assertEquals(
            List.of("start", "end", "page", "surface", "context"), List.copyOf(link.keySet()));
        String surface = link.get("surface").getAsString();
        assertEquals(
            text.substring(link.get("start").getAsInt(), link.get("end").getAsInt()), surface);
        assertTrue(link.get("context").getAsString().contains(surface));
        links++;
      }
    }
    assertEquals(21, links);
  }

  @Test
  void aNamedFileIsReadInItsOwnEncoding() throws Exception {
    Path file = folder.resolve("报告.txt");
    Files.write(file, REPORT.getBytes(Charset.forName("GB18030")));
    Run run = run("terms", file.toString());
    assertEquals(0, run.code());
    assertTrue(run.out().contains("“三修”工程") && run.out().contains("2 处"), run.out());
  }

  @Test
  void aGlossaryFileCorrectsAddsAndReportsBadRows() throws Exception {
    Path report = file("a.txt", REPORT);
    Path table = file("b.csv", "词条,别名,释义\n三修工程,,新释义。\n坏行,,\n引水,引水上山；水越引越远,引来水。\n");
    Run run = run("terms", report.toString(), "--glossary", table.toString(), "--json");
    assertEquals(0, run.code());
    assertTrue(run.err().contains("G04") && run.err().contains("3"), run.err());
    JsonArray terms = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("terms");
    assertEquals(2, terms.size());
    assertEquals("新释义。", terms.get(0).getAsJsonObject().get("definition").getAsString());
    assertEquals(1, terms.get(1).getAsJsonObject().getAsJsonArray("occurrences").size());
  }

  @Test
  void theEntriesAreWrittenAsATableOrAsTbxAndReadAgain() throws Exception {
    Path report = file("a.txt", REPORT);
    Path table = file("b.csv", "词条,别名,释义\n三修工程,,新释义。\n引水,水越引越远,引来水。\n");
    Path tbx = folder.resolve("出.tbx");
    Run run =
        run("terms", report.toString(), "--glossary", table.toString(), "--export", tbx.toString());
    assertEquals("已导出 2 条词条：" + tbx, run.out().strip());
    String written = Files.readString(tbx);
    assertTrue(written.contains("官方词条，释义已改") && written.contains("自拟，非官方"), written);
    String before = run("terms", report.toString(), "--glossary", table.toString(), "--json").out();
    assertEquals(
        before, run("terms", report.toString(), "--glossary", tbx.toString(), "--json").out());
    Path csv = folder.resolve("出.CSV");
    assertEquals(0, run("terms", "--glossary", tbx.toString(), "--export", csv.toString()).code());
    assertTrue(Files.readString(csv).startsWith("\uFEFF\"序号\",\"词条\""));
    assertEquals(2, run("terms", "--export", folder.resolve("x.doc").toString()).code());
    Run lost = run("terms", "--export", folder.resolve("none/x.csv").toString());
    assertEquals(1, lost.code());
    assertTrue(lost.err().contains("YD-E01") && lost.err().contains("无法写入"), lost.err());
  }

  @Test
  void failuresAreSaidInBothLanguagesWithTheirCode() throws Exception {
    Run missing = run("report", folder.resolve("没有.txt").toString());
    assertEquals(1, missing.code());
    assertEquals("", missing.out());
    assertTrue(missing.err().contains("I01") && missing.err().contains("找不到文件：没有.txt"));
    assertTrue(missing.err().contains("there is no file"), missing.err());
    assertEquals(1, run("report", file("x.txt", "%PDF-1.7").toString()).code());
    assertEquals(1, run("terms", "--glossary", folder.resolve("没有.csv").toString()).code());
  }

  @Test
  void wrongWordsAreToldApartFromFailures() {
    for (String[] args :
        new String[][] {
          {"reprot"},
          {"report", "--jsn"},
          {"terms", "--glossary"},
          {"report", "a", "b"},
          {"report", "a\u0000b"}
        }) {
      Run run = run(args);
      assertEquals(2, run.code(), String.join(" ", args));
      assertEquals("", run.out());
      assertTrue(run.err().matches("(?s).*\\p{IsHan}.*[a-z]{3}.*"), run.err());
    }
  }

  @Test
  void aNameThatTheSystemCannotHoldIsExplained() {
    String said = run("report", "a\u0000b").err();
    assertTrue(said.contains("文件名无法识别") && said.contains("LC_ALL"), said);
  }

  @Test
  void helpAndVersionAreAnswers() {
    assertEquals(0, run("--help").code());
    assertTrue(run("--help").out().contains("terms"));
    assertTrue(run("terms", "--help").out().contains("--glossary"));
    assertEquals(0, run("--version").code());
    assertTrue(run("--version").out().startsWith("yandu "));
  }

  @Test
  void theLibraryMayBeNamedBeforeOrBehindTheVerb() {
    assertEquals(0, run("--library", folder.toString(), "report").code());
    assertEquals(0, run("report", "--library", folder.toString()).code());
  }

  @Test
  void noLineForPeopleIsWiderThanItsColumns() {
    String report = run("report").out();
    for (String line : report.lines().toList()) {
      assertTrue(TerminalText.width(line) <= 76 + 4, line);
    }
    assertTrue(report.contains("第 24 页"));
    assertEquals(7, TerminalText.width("研a读 b"));
  }
}
