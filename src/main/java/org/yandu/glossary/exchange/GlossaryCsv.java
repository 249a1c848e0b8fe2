package org.yandu.glossary.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.EditedGlossary.Standing;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.RowProblem.Reason;

/**
 * Glossaries as tables (RFC 4180): a header line, then one entry a row. Columns are known by their
 * name, Chinese or English, in any order; 词条 and 释义 are needed. Every text that is written is read
 * again as it was, blanks and line ends included ({@link AliasCell}, {@link FormulaGuard}).
 */
public final class GlossaryCsv {

  private static final List<List<String>> COLUMNS =
      List.of(
          List.of("序号", "编号", "number", "no"),
          List.of("词条", "术语", "名词", "term", "headword"),
          List.of("别名", "又作", "aliases", "alias"),
          List.of("释义", "解释", "定义", "definition"));
  private static final int NUMBER = 0;
  private static final int TERM = 1;
  private static final int ALIASES = 2;
  private static final int DEFINITION = 3;

  /** Whose words an entry has, for whoever looks at the table; reading passes over it. */
  private static final String SOURCE = "来源";

  /** Blanks around a cell are nobody's unless they stand in quotation marks. */
  private static final CSVFormat READ =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();

  /** Texts in quotation marks, whatever is in them, so that none depends on a guess. */
  private static final CSVFormat WRITE =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

  private GlossaryCsv() {}

  /**
   * Reads a table. Rows that cannot be used are reported and the others offered.
   *
   * @param text the file's text, with or without a byte order mark
   */
  public static TermTable read(String text) {
    return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
  }

  /**
   * Writes a table with Chinese column names and line ends after RFC 4180. Excel takes it for UTF-8
   * only with a byte order mark before it.
   */
  public static String write(List<Entry> entries) {
    StringBuilder table = new StringBuilder();
    try {
      WRITE.printRecord(
          table,
          COLUMNS.get(NUMBER).getFirst(),
          COLUMNS.get(TERM).getFirst(),
          COLUMNS.get(ALIASES).getFirst(),
          COLUMNS.get(DEFINITION).getFirst(),
          SOURCE);
      for (Entry entry : entries) {
        Term term = entry.term();
        WRITE.printRecord(
            table,
            term.number(),
            FormulaGuard.guard(term.headword()),
            FormulaGuard.guard(AliasCell.join(term.aliases())),
            FormulaGuard.guard(term.definition()),
            source(entry.standing()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string builder does not fail", e);
    }
    return table.toString();
  }

  static String source(Standing standing) {
    return switch (standing) {
      case OFFICIAL -> "官方释义";
      case CORRECTED -> "官方词条，释义已改";
      case OWN -> "自拟，非官方";
    };
  }

  /** One reading of one text. */
  private static final class Reading {

    /** What may be read again and again behind quotation marks that do not close, in characters. */
    private static final long PATIENCE = 64L << 20;

    private final String text;
    private final CSVFormat format;
    private final RowCollector rows = new RowCollector();
    private int[] columns = new int[0];
    private long consumed;

    /** Where the next row begins: in characters, and in lines before it. */
    private int offset;

    private int linesBefore;

    Reading(String text) {
      this.text = text;
      this.format = READ.builder().setDelimiter(delimiter(text)).get();
    }

    /** Excel's “Unicode text” has tabs; some of its settings write semicolons. */
    private static char delimiter(String text) {
      for (int at = 0; at < text.length(); at++) {
        char character = text.charAt(at);
        if (",\t;".indexOf(character) >= 0) {
          return character;
        }
      }
      return ',';
    }

    TermTable read() {
      boolean more = true;
      while (more) {
        more = readUntilBroken();
      }
      if (columns.length == 0) {
        return new TermTable(List.of(), List.of(new RowProblem(1, Reason.NO_HEADER)), false);
      }
      return rows.table(columns[ALIASES] >= 0);
    }

    /** Reads on; whether a broken row stopped it, after which the next line is a new start. */
    private boolean readUntilBroken() {
      int start = linesBefore;
      long rowLine = 0;
      try (Counted reader = new Counted(text, offset);
          CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
        Iterator<CSVRecord> records = parser.iterator();
        try {
          while (true) {
            rowLine = parser.getCurrentLineNumber();
            if (!records.hasNext()) {
              return false;
            }
            int line = start + (int) rowLine + 1;
            if (rows.isFull()) {
              rows.report(line, Reason.TOO_MUCH);
              return false;
            }
            accept(records.next(), line);
          }
        } finally {
          consumed += reader.count();
        }
      } catch (UncheckedIOException | IOException e) {
        int line = start + (int) rowLine + 1;
        rows.report(line, Reason.BROKEN_QUOTES);
        skipLines((int) rowLine + 1);
        boolean more = offset < text.length();
        if (more && (rows.isFull() || consumed > PATIENCE + text.length())) {
          rows.report(line + 1, Reason.TOO_MUCH);
          return false;
        }
        return more;
      }
    }

    /** Lines as the parser counts them: ended by CR LF, LF, or CR. */
    private void skipLines(int count) {
      for (int skipped = 0; skipped < count; skipped++) {
        while (offset < text.length() && "\r\n".indexOf(text.charAt(offset)) < 0) {
          offset++;
        }
        offset += text.startsWith("\r\n", offset) ? 2 : 1;
        offset = Math.min(offset, text.length());
        linesBefore++;
      }
    }

    private void accept(CSVRecord row, int line) {
      if (row.stream().allMatch(String::isBlank)) {
        return;
      }
      if (columns.length == 0) {
        // A title may stand above the header.
        columns = columnsOf(row);
        return;
      }
      rows.take(
          line,
          cell(row, NUMBER),
          cell(row, TERM),
          AliasCell.split(cell(row, ALIASES)),
          cell(row, DEFINITION));
    }

    private String cell(CSVRecord row, int column) {
      int position = columns[column];
      return position >= 0 && position < row.size() ? FormulaGuard.unguard(row.get(position)) : "";
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

  /** Knows how much was read of a text, from an offset on. */
  private static final class Counted extends FilterReader {

    private long count;

    Counted(String text, int offset) throws IOException {
      super(at(text, offset));
    }

    private static Reader at(String text, int offset) throws IOException {
      Reader reader = new StringReader(text);
      if (reader.skip(offset) != offset) {
        throw new IOException("shorter than " + offset);
      }
      return reader;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
