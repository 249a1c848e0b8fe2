package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yandu.glossary.TermLinker;
import org.yandu.report.Block;
import org.yandu.report.Report;

/** Files that nobody meant to be read: never anything but a report or a typed refusal, and soon. */
class HostileTextTest {

  private static final int LARGE = 5 << 20;

  static Stream<String> monsters() {
    int few = LARGE / 3;
    // A line costs more than a character does; what must not be is that it costs more and more.
    int lines = 100_000;
    return Stream.of(
        "a".repeat(LARGE),
        " ".repeat(LARGE),
        "\n".repeat(LARGE),
        "?".repeat(LARGE),
        "&".repeat(LARGE),
        "1\n".repeat(lines),
        "—1—\n 字\n".repeat(lines / 2),
        " 甲\n乙\n乙\n乙\n乙\n—3—\n".repeat(lines / 6),
        "字".repeat(few),
        "。".repeat(few),
        "“".repeat(few),
        "（".repeat(few),
        "”。".repeat(few / 2),
        "一、\n".repeat(lines),
        "注释\n1．".repeat(lines),
        ("注释\n1．" + "字".repeat(70) + "\n").repeat(LARGE / 230),
        "注释\n1．甲：乙。\n" + "丙\n".repeat(lines) + "完。",
        "政府工作报告\n".repeat(lines),
        "1 ".repeat(LARGE / 2),
        "\\r\\n".repeat(LARGE / 4));
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void fiveMegabytesOfAnythingAreReadSoon(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> readOrRefuse(content));
  }

  @Property(tries = 1000)
  void anyTextKeepsTheRulesOfAReport(@ForAll("texts") String text) {
    readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 400) byte[] content) {
    readOrRefuse(content);
  }

  /** Pieces that mean something to the reader, in any order. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\n",
            "\n\n",
            "\f",
            " ",
            "　　",
            "一、",
            "（一）",
            "1．",
            "2．",
            "〔1〕",
            "名词解释\n",
            "各位代表：",
            "政府工作报告\n",
            "——",
            "—2—\n",
            "- 3 -\n",
            "：",
            "是指",
            "。",
            "“",
            "”",
            "\"",
            "[",
            "]",
            "????",
            "&nbsp;",
            "\\r\\n",
            "分享到：\n",
            "内容摘要：",
            "2024年",
            "1月",
            "PM",
            "2.5",
            "路桥田林",
            "字",
            "\uD83D",
            "\uDE00",
            "𠮷",
            "\u0000",
            "\u2028");
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  private static void readOrRefuse(byte[] content) {
    Report report;
    try {
      Ingested read = ReportReader.read(content, "任意.txt");
      report = read.report();
      new TermLinker(read.glossary()).link(report);
    } catch (IngestException refused) {
      assertFalse(refused.reason().code().isEmpty());
      return;
    }
    int end = -1;
    for (Block block : report.blocks()) {
      assertEquals(end + 1, block.range().start());
      end = block.range().end();
      String text = report.textOf(block);
      assertFalse(text.isEmpty(), "an empty block");
      assertTrue(text.indexOf('\n') < 0, () -> "a line end in " + text);
    }
    assertEquals(report.text().length(), end);
  }
}
