package org.yandu.glossary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yandu.text.Folding;

/**
 * Glossaries as tables (RFC 4180): a header line, then one entry a row. Columns are known by their
 * name, Chinese or English, in any order; 词条 and 释义 are needed.
 */
public final class GlossaryCsv {

  private static final List<List<String>> COLUMNS =
      List.of(
          List.of("序号", "编号", "number", "no"),
          List.of("词条", "名词", "term", "headword"),
          List.of("别名", "aliases", "alias"),
          List.of("释义", "解释", "definition"));
  private static final int NUMBER = 0;
  private static final int TERM = 1;
  private static final int ALIASES = 2;
  private static final int DEFINITION = 3;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

  private GlossaryCsv() {}

  /** Why a row was left out. The code is stable. */
  public enum Reason {
    /** There is no header line that names 词条 and 释义. */
    NO_HEADER("G01"),
    /** Quotation marks that are not closed, or not followed by a comma. */
    BROKEN_QUOTES("G02"),
    NO_TERM("G03"),
    NO_DEFINITION("G04"),
    /** The number is no whole number from 1. */
    BAD_NUMBER("G05"),
    /** The headword stands in an earlier row. */
    REPEATED("G06");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** A short code that never changes its meaning, such as {@code G03}. */
    public String code() {
      return code;
    }
  }

  /**
   * A row that was left out.
   *
   * @param line the line of the file on which the row begins, from 1
   * @param reason why
   */
  public record Problem(int line, Reason reason) {}

  /**
   * What a table holds.
   *
   * @param glossary the good rows
   * @param problems the others
   */
  public record Table(Glossary glossary, List<Problem> problems) {

    public Table {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a table. Rows that cannot be used are reported and the others offered.
   *
   * @param text the file's text, with or without a byte order mark
   */
  public static Table read(String text) {
    return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
  }

  /** Writes a table with Chinese column names and line ends after RFC 4180. */
  public static String write(Glossary glossary) {
    StringBuilder table = new StringBuilder();
    try {
      CSVFormat.RFC4180.printRecord(table, COLUMNS.stream().map(names -> names.get(0)).toArray());
      for (Term term : glossary.terms()) {
        CSVFormat.RFC4180.printRecord(
            table,
            term.number(),
            term.headword(),
            String.join("；", term.aliases()),
            term.definition());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string builder does not fail", e);
    }
    return table.toString();
  }

  /** One reading of one text. */
  private static final class Reading {

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int[] columns = new int[0];

    /** Where the next row begins: in characters, and in lines before it. */
    private int offset;

    private int linesBefore;

    Reading(String text) {
      this.text = text;
    }

    Table read() {
      boolean more = true;
      while (more) {
        more = readUntilBroken();
      }
      if (columns.length == 0) {
        problems.add(0, new Problem(1, Reason.NO_HEADER));
      }
      return new Table(new Glossary(terms), problems);
    }

    /** Reads on; whether a broken row stopped it, after which the next line is a new start. */
    private boolean readUntilBroken() {
      int start = linesBefore;
      long rowLine = 0;
      try (CSVParser parser =
          CSVParser.builder()
              .setReader(new StringReader(text.substring(offset)))
              .setFormat(FORMAT)
              .get()) {
        Iterator<CSVRecord> rows = parser.iterator();
        while (true) {
          rowLine = parser.getCurrentLineNumber();
          if (!rows.hasNext()) {
            return false;
          }
          accept(rows.next(), start + (int) rowLine + 1);
        }
      } catch (UncheckedIOException | IOException e) {
        problems.add(new Problem(start + (int) rowLine + 1, Reason.BROKEN_QUOTES));
        skipLines((int) rowLine + 1);
        return offset < text.length();
      }
    }

    private void skipLines(int count) {
      for (int skipped = 0; skipped < count; skipped++) {
        int end = text.indexOf('\n', offset);
        offset = end < 0 ? text.length() : end + 1;
        linesBefore++;
      }
    }

    private void accept(CSVRecord row, int line) {
      if (row.stream().allMatch(String::isBlank)) {
        return;
      }
      if (columns.length == 0) {
        columns = columnsOf(row);
        return;
      }
      String headword = cell(row, TERM);
      String definition = cell(row, DEFINITION);
      String number = Folding.key(cell(row, NUMBER));
      if (Folding.key(headword).isEmpty()) {
        problems.add(new Problem(line, Reason.NO_TERM));
      } else if (definition.isEmpty()) {
        problems.add(new Problem(line, Reason.NO_DEFINITION));
      } else if (!number.isEmpty() && !number.matches("[1-9][0-9]{0,5}")) {
        problems.add(new Problem(line, Reason.BAD_NUMBER));
      } else if (!known.add(Folding.key(headword))) {
        problems.add(new Problem(line, Reason.REPEATED));
      } else {
        int counted = number.isEmpty() ? terms.size() + 1 : Integer.parseInt(number);
        terms.add(new Term(counted, headword, aliases(cell(row, ALIASES)), definition));
      }
    }

    private String cell(CSVRecord row, int column) {
      int position = columns[column];
      return position >= 0 && position < row.size() ? row.get(position).strip() : "";
    }

    private static List<String> aliases(String cell) {
      return Arrays.stream(cell.split("[；;|]"))
          .map(String::strip)
          .filter(alias -> !alias.isEmpty())
          .toList();
    }

    /** The position of each column, or an empty array if the row is no header. */
    private static int[] columnsOf(CSVRecord row) {
      int[] positions = new int[COLUMNS.size()];
      for (int column = 0; column < positions.length; column++) {
        positions[column] = -1;
        for (int position = 0; position < row.size(); position++) {
          if (COLUMNS.get(column).contains(row.get(position).strip().toLowerCase(Locale.ROOT))) {
            positions[column] = position;
          }
        }
      }
      return positions[TERM] >= 0 && positions[DEFINITION] >= 0 ? positions : new int[0];
    }
  }
}
