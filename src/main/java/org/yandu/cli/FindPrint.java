package org.yandu.cli;

import java.util.ArrayList;
import java.util.List;
import org.yandu.cli.FindVerb.Found;
import org.yandu.report.Citation;
import org.yandu.search.FoundPassage;
import org.yandu.search.HitKind;
import org.yandu.text.Range;

/** Hits for people who read them in a terminal: report by report, each in its sentence. */
final class FindPrint {

  private static final int WIDTH = 76;
  private static final String INDENT = "    ";

  private FindPrint() {}

  static String of(List<Found> found) {
    List<String> lines = new ArrayList<>();
    String name = "";
    for (Found each : found) {
      if (!each.name().equals(name)) {
        name = each.name();
        lines.add("《" + Citation.name(each.report()) + "》");
      }
      FoundPassage snippet = FoundPassage.of(each.report(), each.hit().range());
      lines.addAll(TerminalText.wrap(place(snippet), WIDTH, "  ", "  "));
      lines.addAll(TerminalText.wrap(sentence(snippet), WIDTH, INDENT, INDENT));
      lines.add("");
    }
    lines.add(receipt(found));
    return String.join(System.lineSeparator(), lines);
  }

  private static String place(FoundPassage snippet) {
    String path = String.join(" › ", snippet.path());
    return snippet.page() == 0 ? path : ("第 " + snippet.page() + " 页  " + path).strip();
  }

  private static String sentence(FoundPassage snippet) {
    Range hit = snippet.rangeInContext();
    return snippet.context().substring(0, hit.start())
        + "【"
        + snippet.surface()
        + "】"
        + snippet.context().substring(hit.end());
  }

  /** How much was found. */
  static String receipt(List<Found> found) {
    long entries = found.stream().filter(each -> each.hit().kind() == HitKind.ENTRY).count();
    return "共 "
        + found.size()
        + " 处（报告 "
        + (found.size() - entries)
        + "，词条 "
        + entries
        + "），不计引号、全半角、空格之别";
  }
}
