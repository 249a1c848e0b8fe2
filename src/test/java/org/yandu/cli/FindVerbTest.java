package org.yandu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding on the command line, run as a user runs it. */
class FindVerbTest extends LibraryVerbs {

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
    for (String more : List.of("--frequency", "--aliases")) {
      assertTrue(run("find", "\"“5020”项目\"", more).out().contains("），引号须相符，不计全半角、空格之别"), more);
    }
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
    assertTrue(unknown.err().contains("瞪羚 【颜色:靛青】：没有这样的值"), unknown.err());
  }

  @Test
  void aMissingFileIsAFailureWithACode() {
    Run run = run("find", "路", folder.resolve("none.txt").toString());
    assertEquals(1, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[I01]"), run.err());
  }

  @Test
  void whatCannotBeObeyedIsMarkedInTheQuery() {
    Run run = run("find", "查无此句 OR 查无彼句 OR");
    assertEquals(CommandLineProgram.WRONG_WORDS, run.code());
    assertTrue(run.err().contains("查无此句 OR 查无彼句 【OR】：前后缺少要找的词"), run.err());
    String wrong = run("find", "查无此句 年:" + "去".repeat(500)).err();
    assertTrue(wrong.length() < 500, wrong);
  }

  @Test
  void howWordsAreReadIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("报告.txt"), "工作报告\n\n修路修桥。桥上修路。\n");
    String report = file.toString();
    assertTrue(run("find", "修路 修桥", report).out().contains("按相连的一串查找；要找同段都有的词，在词间写 AND"));
    assertTrue(run("find", "修桥 修路", report).out().contains("按“同段都有”查找"));
    assertFalse(run("find", "修路", report).out().contains("查找；"));
  }

  @Test
  void aReportWithoutAYearIsLeftOutAloud() throws Exception {
    Path file = Files.writeString(folder.resolve("报告.txt"), "工作报告\n\n修路修桥。\n");
    assertTrue(run("find", "修路 年:2021", file.toString()).out().contains("1 份无年份的报告未查"));
    assertFalse(run("find", "修路", file.toString()).out().contains("未查"));
    Run frequency = run("find", "修路 年:2021", file.toString(), "--frequency", "--json");
    assertFalse(frequency.out().contains("报告.txt"), "no 0 for what was not looked through");
  }
}
