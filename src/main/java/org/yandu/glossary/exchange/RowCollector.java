package org.yandu.glossary.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.RowProblem.Reason;
import org.yandu.text.Folding;

/** Judges rows as they are read, by the same rules whatever the file. */
final class RowCollector {

  private final List<TermTable.Row> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  /**
   * Takes a row, or reports it.
   *
   * @param number as written; none is counted
   */
  void take(int line, String number, String headword, List<String> aliases, String definition) {
    String digits = Folding.key(number);
    if (Folding.key(headword).isEmpty()) {
      report(line, Reason.NO_TERM);
    } else if (definition.isBlank()) {
      report(line, Reason.NO_DEFINITION);
    } else if (!digits.isEmpty() && !digits.matches("[1-9][0-9]{0,5}")) {
      report(line, Reason.BAD_NUMBER);
    } else if (isTooLong(headword)
        || isTooLong(definition)
        || aliases.stream().anyMatch(RowCollector::isTooLong)) {
      report(line, Reason.TOO_LONG);
    } else if (!known.add(Folding.key(headword))) {
      report(line, Reason.REPEATED);
    } else {
      int counted = digits.isEmpty() ? rows.size() + 1 : Integer.parseInt(digits);
      rows.add(new TermTable.Row(line, new Term(counted, headword, aliases, definition)));
    }
  }

  private static boolean isTooLong(String text) {
    return text.length() > TermTable.LONGEST;
  }

  void report(int line, Reason reason) {
    problems.add(new RowProblem(line, reason));
  }

  /** Whether nothing more is taken. */
  boolean isFull() {
    return rows.size() + problems.size() >= TermTable.MOST_ROWS;
  }

  TermTable table(boolean givesAliases) {
    return new TermTable(rows, problems, givesAliases);
  }
}
