package org.yandu.cli;

import java.util.ArrayList;
import java.util.List;
import org.yandu.ingest.Ingested;
import org.yandu.report.Block;
import org.yandu.report.Report;

/** A report for people who read it in a terminal. */
final class ReportPrint {

  private static final int WIDTH = 76;

  private ReportPrint() {}

  static String of(Ingested read) {
    Report report = read.report();
    List<String> lines = new ArrayList<>();
    int page = 0;
    for (Block block : report.blocks()) {
      int here = report.pageAt(block.range().start());
      if (here > page) {
        page = here;
        String mark = "第 " + page + " 页";
        lines.add("─".repeat(WIDTH - TerminalText.width(mark) - 1) + " " + mark);
      }
      lines.addAll(linesOf(block, report.textOf(block)));
    }
    lines.add("");
    lines.add(summary(read));
    return String.join(System.lineSeparator(), lines);
  }

  private static List<String> linesOf(Block block, String text) {
    return switch (block.kind()) {
      case TITLE, BYLINE, COLOPHON -> TerminalText.centre(text, WIDTH);
      case HEADING, GLOSSARY_TITLE -> {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(TerminalText.wrap(text, WIDTH, "", "    "));
        lines.add("");
        yield lines;
      }
      case PARAGRAPH -> TerminalText.wrap(text, WIDTH, "    ", "");
      case GLOSSARY_ENTRY -> TerminalText.wrap(text, WIDTH, "", "    ");
    };
  }

  private static String summary(Ingested read) {
    Report report = read.report();
    long sections = report.blocks().stream().filter(Block::isHeading).count();
    return "《"
        + report.title()
        + "》"
        + (report.pages() > 0 ? "　" + report.pages() + " 页" : "")
        + "　"
        + report.blocks().size()
        + " 段　"
        + sections
        + " 个标题　"
        + read.glossary().terms().size()
        + " 个词条";
  }
}
