package org.yandu.cli;

import java.util.ArrayList;
import java.util.List;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;

/** Entries and their places for people who read them in a terminal. */
final class TermsPrint {

  private static final int WIDTH = 76;
  private static final String INDENT = "      ";

  private TermsPrint() {}

  static String of(Report report, Glossary glossary, List<Occurrence> occurrences) {
    List<String> lines = new ArrayList<>();
    for (Term term : glossary.terms()) {
      List<Range> places =
          occurrences.stream()
              .filter(occurrence -> occurrence.term().equals(term))
              .map(Occurrence::range)
              .toList();
      String count = places.isEmpty() ? "正文未提及" : places.size() + " 处";
      String title = String.format("%4d  ", term.number()) + term.headword();
      int gap = Math.max(2, WIDTH - TerminalText.width(title) - TerminalText.width(count));
      lines.add(title + " ".repeat(gap) + count);
      lines.addAll(TerminalText.wrap(term.definition(), WIDTH, INDENT, INDENT));
      for (Range place : places) {
        lines.addAll(
            TerminalText.wrap(sentence(report, place), WIDTH, INDENT + "▸ ", INDENT + "  "));
      }
      lines.add("");
    }
    lines.add(glossary.terms().size() + " 个词条，正文提及 " + occurrences.size() + " 处");
    return String.join(System.lineSeparator(), lines);
  }

  private static String sentence(Report report, Range place) {
    String text = report.text();
    Range sentence = Sentence.around(text, place);
    int page = report.pageAt(place.start());
    return (page > 0 ? "第 " + page + " 页  " : "")
        + text.substring(sentence.start(), place.start())
        + "【"
        + place.of(text)
        + "】"
        + text.substring(place.end(), sentence.end());
  }
}
