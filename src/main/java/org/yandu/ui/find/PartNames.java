package org.yandu.ui.find;

import java.util.Locale;
import java.util.Optional;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.search.HitKind;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** What the parts of a report are called where results are listed. */
public final class PartNames implements Excerpts.Names {

  private static final int LONGEST = 24;

  private final Words words;

  public PartNames(Words words) {
    this.words = words;
  }

  @Override
  public String part(Report report, Optional<Block> heading) {
    return heading
        .map(block -> headingOf(report, block))
        .orElseGet(() -> words.of("tab.annotations"));
  }

  @Override
  public String kind(HitKind kind) {
    return words.of("find.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  private String headingOf(Report report, Block block) {
    String text = report.textOf(block);
    if (block.kind() == BlockKind.GLOSSARY_ENTRY) {
      int end = text.indexOf('：');
      return words.of("find.entry", end > 0 && end < LONGEST ? text.substring(0, end) : cut(text));
    }
    String above = Places.numbers(report, block.range().start());
    return block.kind() == BlockKind.HEADING && block.level() > 1
        ? above + cut(text.substring(Math.max(0, text.indexOf('）') + 1)))
        : cut(text);
  }

  /** No more of a text than can be read at a glance. */
  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
