package org.yandu.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yandu.glossary.exchange.FormulaGuard;
import org.yandu.report.Imprint;

/**
 * How often something stands in reports and their parts, as a table: a header line, then a report
 * or a part of one a row.
 */
public final class FrequencyTable {

  /** By which Excel knows UTF-8. */
  private static final String MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("报告", "地方", "年份", "部分", "次数", "字数", "每万字").get();

  /** What a program for tables takes for a cell or a row of its own when it is pasted. */
  private static final String SEPARATORS = "[\\t\\r\\n]+";

  private FrequencyTable() {}

  /**
   * A row.
   *
   * @param report the full name of the report
   * @param imprint where it comes from
   * @param part a part of it, or what all of it is called
   * @param length in UTF-16 code units
   */
  public record Line(
      String report, Imprint imprint, String part, int count, int length, double perTenThousand) {}

  /** A file (RFC 4180). */
  public static byte[] csv(List<Line> lines) {
    return (MARK + print(FORMAT, lines)).getBytes(StandardCharsets.UTF_8);
  }

  /** A text that becomes a table where it is pasted into one: a tab between two cells. */
  public static String tabbed(List<Line> lines) {
    CSVFormat tabbed =
        FORMAT.builder().setDelimiter('\t').setQuote(null).setRecordSeparator('\n').get();
    return print(tabbed, lines.stream().map(FrequencyTable::withoutSeparators).toList());
  }

  private static String print(CSVFormat format, List<Line> lines) {
    StringBuilder table = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (Line line : lines) {
        printer.printRecord(
            FormulaGuard.guard(line.report()),
            FormulaGuard.guard(line.imprint().place()),
            line.imprint().year() == 0 ? "" : Integer.toString(line.imprint().year()),
            FormulaGuard.guard(line.part()),
            line.count(),
            line.length(),
            String.format(Locale.ROOT, "%.2f", line.perTenThousand()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    return table.toString();
  }

  private static Line withoutSeparators(Line line) {
    Imprint from = line.imprint();
    return new Line(
        inOneCell(line.report()),
        new Imprint(
            inOneCell(from.place()), from.year(), from.meeting(), from.date(), from.source()),
        inOneCell(line.part()),
        line.count(),
        line.length(),
        line.perTenThousand());
  }

  private static String inOneCell(String text) {
    return text.replaceAll(SEPARATORS, " ");
  }
}
