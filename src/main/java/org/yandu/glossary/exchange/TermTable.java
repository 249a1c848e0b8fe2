package org.yandu.glossary.exchange;

import java.util.List;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;

/**
 * What a file of terms holds.
 *
 * @param rows the good rows, no two with the same headword
 * @param problems the others, in their order
 * @param givesAliases whether the file has a place for aliases; where it has none, it says nothing
 *     about them
 */
public record TermTable(List<Row> rows, List<RowProblem> problems, boolean givesAliases) {

  /** More is no glossary: reading stops there, and says so. */
  public static final int MOST_ROWS = 50_000;

  /** The longest headword, alias or definition, in UTF-16 units. */
  public static final int LONGEST = 100_000;

  /**
   * One entry of the file.
   *
   * @param line the line of the file on which it begins, from 1
   */
  public record Row(int line, Term term) {}

  public TermTable {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  public Glossary glossary() {
    return new Glossary(rows.stream().map(Row::term).toList());
  }
}
