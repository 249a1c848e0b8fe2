package org.yandu.ui.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Term;
import org.yandu.text.Folding;
import org.yandu.text.Pinyin;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.ReadingChoices.TermOrder;
import org.yandu.ui.terms.TermsModel.Row;

/** The entries of a glossary, made ready to be filtered and sorted. Not for the UI thread. */
final class TermsIndex {

  private final List<Line> lines = new ArrayList<>();

  /** A row and what it is found by; how it is read is looked up when that is first asked for. */
  private static final class Line {

    private final Row row;
    private final int place;
    private final String folded;
    private List<Pinyin> readings = List.of();

    Line(Row row, int place) {
      this.row = row;
      this.place = place;
      Term term = row.entry().term();
      folded =
          Stream.concat(names(term), Stream.of(term.definition()))
              .map(Folding::key)
              .collect(Collectors.joining("\n"));
    }

    private static Stream<String> names(Term term) {
      return Stream.concat(Stream.of(term.headword()), term.aliases().stream());
    }

    List<Pinyin> readings() {
      if (readings.isEmpty()) {
        readings = names(row.entry().term()).map(Pinyin::of).toList();
      }
      return readings;
    }

    String sortKey() {
      return readings().getFirst().sortKey();
    }

    boolean isRead(String query) {
      return readings().stream().anyMatch(reading -> reading.matches(query));
    }
  }

  TermsIndex(Mentions mentions) {
    for (Entry entry : mentions.glossary().entries()) {
      lines.add(
          new Line(
              new Row(entry, entry.hidden() ? List.of() : mentions.occurrencesOf(entry.term())),
              lines.size()));
    }
  }

  /**
   * The rows to be shown: those hidden by the reader come last, whatever the order.
   *
   * @param filter characters of the entry, or pinyin of one of its names
   */
  List<Row> rows(String filter, TermOrder order) {
    String key = Folding.key(filter);
    boolean pinyin = Pinyin.isPinyin(filter);
    return lines.stream()
        .filter(line -> line.folded.contains(key) || (pinyin && line.isRead(filter)))
        .sorted(
            Comparator.comparing((Line line) -> line.row.entry().hidden())
                .thenComparing(comparator(order))
                .thenComparingInt(line -> line.place))
        .map(line -> line.row)
        .toList();
  }

  private static Comparator<Line> comparator(TermOrder order) {
    return switch (order) {
      case GLOSSARY -> Comparator.comparingInt(line -> line.place);
      case PINYIN -> Comparator.comparing(Line::sortKey);
      case COUNT -> Comparator.comparingInt((Line line) -> line.row.places().size()).reversed();
    };
  }
}
