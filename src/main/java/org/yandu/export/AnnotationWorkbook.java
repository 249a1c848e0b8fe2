package org.yandu.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.KindColour;
import org.yandu.glossary.exchange.FormulaGuard;

/**
 * Annotations as an Excel workbook: one a row, the kind in its colour, the header in view however
 * far one scrolls. Nothing that was written becomes a formula.
 */
public final class AnnotationWorkbook {

  private static final List<String> HEADER =
      List.of("序号", "报告", "章节", "页", "类别", "样式", "原文", "批注", "标签", "作者", "日期", "位置", "出处");

  /** In characters. */
  private static final List<Integer> WIDTHS =
      List.of(5, 16, 20, 5, 8, 8, 40, 34, 10, 9, 12, 10, 24);

  /** A sheet knows widths in parts of a character. */
  private static final int CHARACTER = 256;

  /** In points. */
  private static final float LINE = 14.5f;

  /** No row can be higher, in points. */
  private static final float HIGHEST = 409;

  /** Beside the table when it is printed, in inches. */
  private static final double MARGIN = 0.4;

  /** So much Excel takes in a cell, in UTF-16 code units. */
  static final int LONGEST = 32_767;

  private static final String MORE = "……";

  /** So many rows are held in memory; what is before them waits in a file. */
  private static final int WINDOW = 200;

  private final SXSSFWorkbook workbook;
  private final CellStyle text;
  private final CellStyle guarded;
  private final CellStyle centred;
  private final CellStyle date;
  private final Map<KindColour, CellStyle> kinds = new EnumMap<>(KindColour.class);

  private AnnotationWorkbook(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    Font font = workbook.createFont();
    font.setFontName("宋体");
    font.setFontHeightInPoints((short) 11);
    text = style(font);
    // Where the cell is written again, Excel still takes = and + for text.
    guarded = style(font);
    guarded.setQuotePrefixed(true);
    centred = style(font);
    centred.setAlignment(HorizontalAlignment.CENTER);
    date = style(font);
    date.setAlignment(HorizontalAlignment.CENTER);
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    for (KindColour colour : KindColour.values()) {
      CellStyle tinted = style(font);
      tinted.setAlignment(HorizontalAlignment.CENTER);
      fill(tinted, colour.tint());
      kinds.put(colour, tinted);
    }
  }

  /**
   * The file.
   *
   * @param annotations in the order in which they are to stand
   * @throws IOException if there is no room for the rows that wait to be packed
   */
  public static byte[] of(List<WrittenAnnotation> annotations) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new AnnotationWorkbook(workbook).write(annotations);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** The cells as they are written. */
  public static Grid grid(List<WrittenAnnotation> annotations) {
    return new Grid(HEADER, annotations.stream().map(AnnotationWorkbook::texts).toList());
  }

  private static List<String> texts(WrittenAnnotation written) {
    Annotation annotation = written.annotation();
    return List.of(
        Integer.toString(written.number()),
        written.report(),
        written.part(),
        written.page() == 0 ? "" : Integer.toString(written.page()),
        annotation.kind().name(),
        written.formName(),
        written.quote(),
        written.note(),
        String.join("、", annotation.tags()),
        annotation.author(),
        written.date().toString(),
        written.state(),
        written.source());
  }

  private void write(List<WrittenAnnotation> annotations) {
    SXSSFSheet sheet = workbook.createSheet("批注");
    for (int column = 0; column < HEADER.size(); column++) {
      sheet.setColumnWidth(column, WIDTHS.get(column) * CHARACTER);
    }
    header(sheet.createRow(0));
    for (WrittenAnnotation annotation : annotations) {
      Row row = sheet.createRow(annotation.number());
      write(row, annotation);
      row.setHeightInPoints(height(texts(annotation)));
    }
    sheet.createFreezePane(0, 1);
    CellRangeAddress all = new CellRangeAddress(0, annotations.size(), 0, HEADER.size() - 1);
    sheet.setAutoFilter(all);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    // Printed on A4 on its side, all columns on one page.
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    for (PageMargin margin : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(margin, MARGIN);
    }
  }

  private void header(Row row) {
    Font font = workbook.createFont();
    font.setFontName("黑体");
    font.setFontHeightInPoints((short) 11);
    CellStyle style = style(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    fill(style, 0xEDEDED);
    for (int column = 0; column < HEADER.size(); column++) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(HEADER.get(column));
    }
  }

  private void write(Row row, WrittenAnnotation written) {
    List<String> texts = texts(written);
    for (int column = 0; column < texts.size(); column++) {
      Cell cell = row.createCell(column);
      String content = texts.get(column);
      switch (HEADER.get(column)) {
        case "序号" -> number(cell, written.number());
        case "页" -> number(cell, written.page());
        case "日期" -> {
          cell.setCellStyle(date);
          cell.setCellValue(written.date());
        }
        case "类别" -> {
          cell.setCellStyle(kinds.get(written.colour()));
          cell.setCellValue(content);
        }
        case "样式" -> {
          cell.setCellStyle(centred);
          cell.setCellValue(content);
        }
        default -> {
          cell.setCellStyle(FormulaGuard.guard(content).equals(content) ? text : guarded);
          cell.setCellValue(shortened(content));
        }
      }
    }
  }

  /** How high a row is that shows all of its texts, in points: not every program finds out. */
  private static float height(List<String> texts) {
    int most = 1;
    for (int column = 0; column < texts.size(); column++) {
      int width = WIDTHS.get(column) - 1;
      int lines =
          texts
              .get(column)
              .lines()
              .mapToInt(line -> Math.max(1, Math.ceilDiv(widthOf(line), width)))
              .sum();
      most = Math.max(most, lines);
    }
    return Math.min(HIGHEST, most * LINE + 4);
  }

  /** In characters of the width of a digit; a Chinese one is twice as wide. */
  private static int widthOf(String text) {
    return text.codePoints().map(point -> point < 0x2000 ? 1 : 2).sum();
  }

  private void number(Cell cell, int number) {
    cell.setCellStyle(centred);
    if (number > 0) {
      cell.setCellValue(number);
    }
  }

  private CellStyle style(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static void fill(CellStyle style, int rgb) {
    byte[] parts = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(parts));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - MORE.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + MORE;
  }
}
