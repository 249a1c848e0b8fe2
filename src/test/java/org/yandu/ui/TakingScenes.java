package org.yandu.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.testfx.robot.Motion;

/** Annotations that come in from another program's file. */
final class TakingScenes {

  private static final String WITHOUT =
      """
      {"id": "urn:without:%d", "type": "Annotation", "target": "http://example.org/report",
      "body": {"type": "TextualBody", "value": "没有原文"}}
      """;

  private TakingScenes() {}

  /** Some that are found, some in other words, one that is nowhere, and two without a passage. */
  static void take(OpenWindow window) {
    String text = window.report().text();
    int start = window.passage("“赣服通”").start();
    List<String> entries = new ArrayList<>();
    for (int each = 0; each < 12; each++) {
      int from = start - 900 + each * 150;
      entries.add(entry(text, from, from + 30, text.substring(from, from + 30), "请核对口径。"));
    }
    int figure = start;
    for (int each = 0; each < 4; each++) {
      figure = text.indexOf("%", figure + 25);
      int from = figure - 12;
      String quote = text.substring(from, from + 20);
      String altered = quote.replaceAll("[0-9]+", "6.5");
      entries.add(entry(text, from, from + 20, altered, each % 2 == 0 ? "数字改了，还在这里吗？" : ""));
    }
    entries.add(entry("", 0, 0, "这一句话在这份报告里从来没有出现过，谁也找不到它", "这是哪一份报告里的？"));
    try {
      Path file = Files.createTempDirectory("taking").resolve("王芳的批注.json");
      Files.writeString(
          file,
          """
          {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage",
          "items": [%s, %s, %s]}
          """
              .formatted(String.join(",\n", entries), WITHOUT.formatted(1), WITHOUT.formatted(2)));
      window.dialogs().answer(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    window.press(KeyCode.ESCAPE);
    window.click("more");
    window.robot().clickOn("#import", Motion.DIRECT);
    Toolkit.await("taken", () -> window.stage().getScene().getRoot().lookup("#taken-done") != null);
    Toolkit.settle();
  }

  private static String entry(String text, int start, int end, String exact, String note) {
    return """
    {"id": "urn:each:%d", "type": "Annotation", "creator": {"type": "Person", "name": "王芳"},
    "body": {"type": "TextualBody", "value": "%s"},
    "target": {"source": "http://example.org/report", "selector":
    {"type": "TextQuoteSelector", "exact": "%s", "prefix": "%s", "suffix": "%s"}}}
    """
        .formatted(
            start,
            note,
            escaped(exact),
            escaped(text.substring(Math.max(0, start - 32), start)),
            escaped(text.substring(end, Math.min(text.length(), end + 32))));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
