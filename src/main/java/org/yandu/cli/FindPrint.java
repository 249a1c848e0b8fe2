package org.yandu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.cli.FindAnswer.Found;
import org.yandu.cli.FindAnswer.Noted;
import org.yandu.report.Citation;
import org.yandu.search.Expression;
import org.yandu.search.FoundPassage;
import org.yandu.search.HitKind;
import org.yandu.search.NoteHit;
import org.yandu.search.Query;
import org.yandu.text.Range;

/** Hits for people who read them in a terminal: report by report, each in its sentence. */
final class FindPrint {

  private static final int WIDTH = 76;
  private static final String INDENT = "    ";
  private static final int MOST_NAMED = 8;

  /** So much of a query is shown before what is wrong in it, and behind, and of that itself. */
  private static final int AROUND = 30;

  private FindPrint() {}

  static String of(FindAnswer answer) {
    List<Found> found = answer.found();
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
    for (Noted each : answer.notes()) {
      lines.addAll(TerminalText.wrap("《" + each.name() + "》批注", WIDTH, "", "  "));
      Annotation annotation = each.hit().annotation();
      String quote = marked(annotation.anchor().exact(), each, true).replace('\n', ' ');
      lines.addAll(TerminalText.wrap("“" + quote + "”", WIDTH, "  ", "  "));
      if (!annotation.note().isBlank()) {
        lines.addAll(
            TerminalText.wrap(marked(annotation.note(), each, false), WIDTH, INDENT, INDENT));
      }
      lines.add("");
    }
    int notes = answer.notes().stream().mapToInt(each -> each.hit().places().size()).sum();
    reading(answer).ifPresent(how -> lines.addAll(TerminalText.wrap(how, WIDTH, "", "  ")));
    lines.add(receipt(answer) + (notes > 0 ? "；另有批注 " + notes + " 处" : ""));
    otherwise(answer).ifPresent(how -> lines.addAll(TerminalText.wrap(how, WIDTH, "", "  ")));
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

  /** A note or the passage of a bookmark, with what was found in it marked. */
  private static String marked(String text, Noted noted, boolean bookmark) {
    StringBuilder marked = new StringBuilder();
    int end = 0;
    for (NoteHit.Place each : noted.hit().places()) {
      if (each.inBookmark() == bookmark) {
        Range place = each.range();
        marked.append(text, end, place.start()).append('【').append(place.of(text)).append('】');
        end = place.end();
      }
    }
    return marked.append(text, end, text.length()).toString();
  }

  /** How much was found. */
  static String receipt(FindAnswer answer) {
    List<Found> found = answer.found();
    boolean marksMatter = answer.query().heedsQuotationMarks(answer.meant());
    long entries = found.stream().filter(each -> each.hit().kind() == HitKind.ENTRY).count();
    return "共 "
        + found.size()
        + " 处（报告 "
        + (found.size() - entries)
        + "，词条 "
        + entries
        + (marksMatter ? "），引号须相符，不计全半角、空格之别" : "），不计引号、全半角、空格之别");
  }

  /** How several words were read. */
  private static Optional<String> reading(FindAnswer answer) {
    if (answer.meant().isEmpty() || answer.query().asWords().isEmpty()) {
      return Optional.empty();
    }
    return switch (answer.meant().get().way()) {
      case AS_TYPED -> Optional.of("按相连的一串查找；要找同段都有的词，在词间写 AND");
      case WORDS ->
          answer.meant().get().expression() instanceof Expression.All
              ? Optional.of("按“同段都有”查找")
              : Optional.empty();
      case SIMPLIFIED, PINYIN -> Optional.empty();
    };
  }

  /** What else was found than what was typed. */
  private static Optional<String> otherwise(FindAnswer answer) {
    Query query = answer.query();
    if (answer.meant().isEmpty()) {
      return Optional.empty();
    }
    List<String> forms = answer.meant().get().forms();
    return switch (answer.meant().get().way()) {
      case SIMPLIFIED -> Optional.of("没有“" + query.input() + "”，按简体“" + some(forms) + "”查找");
      case PINYIN -> Optional.of("没有“" + query.input() + "”，按拼音找到：" + some(forms));
      case AS_TYPED ->
          query.isIncludingAliases()
              ? Optional.of("含别名：" + some(query.aliases()))
              : Optional.empty();
      case WORDS -> Optional.empty();
    };
  }

  /** What was typed around a place in it, which is marked. */
  static String marked(String typed, Range place) {
    int from = Math.max(0, place.start() - AROUND);
    int to = Math.min(typed.length(), place.end() + AROUND);
    String inside = place.of(typed);
    return (from > 0 ? "…" : "")
        + typed.substring(from, place.start())
        + "【"
        + (inside.length() > AROUND ? inside.substring(0, AROUND) + "…" : inside)
        + "】"
        + typed.substring(place.end(), to)
        + (to < typed.length() ? "…" : "");
  }

  private static String some(List<String> forms) {
    String first = String.join("、", forms.subList(0, Math.min(MOST_NAMED, forms.size())));
    return forms.size() > MOST_NAMED ? first + "等 " + forms.size() + " 个" : first;
  }
}
