package org.yandu.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yandu.glossary.exchange.FormulaGuard;

/** Found sentences as a table (RFC 4180), with the mark by which Excel knows UTF-8. */
public final class ExcerptTable {

  private static final String MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("序号", "报告", "部分", "页", "类别", "处数", "命中", "原文", "出处")
          .get();

  private ExcerptTable() {}

  /** The file: a header line, then one sentence a row. */
  public static byte[] of(List<Excerpt> excerpts) {
    StringBuilder table = new StringBuilder(MARK);
    try (CSVPrinter printer = new CSVPrinter(table, FORMAT)) {
      int number = 0;
      for (Excerpt excerpt : excerpts) {
        number++;
        printer.printRecord(
            number,
            FormulaGuard.guard(excerpt.report()),
            FormulaGuard.guard(excerpt.part()),
            excerpt.page() == 0 ? "" : Integer.toString(excerpt.page()),
            excerpt.kind(),
            excerpt.hits().size(),
            FormulaGuard.guard(excerpt.found()),
            FormulaGuard.guard(excerpt.text()),
            FormulaGuard.guard(excerpt.source()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
