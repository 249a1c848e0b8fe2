package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Annotation;

/** Annotations as an Excel workbook, read back. */
class AnnotationWorkbookTest {

  private static final int NOTE = 7;

  private static XSSFSheet sheet(List<Annotation> annotations) throws IOException {
    byte[] file = AnnotationWorkbook.of(SampleAnnotations.written(annotations));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getSheetAt(0);
    }
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(
          switch (cell.getCellType()) {
            case NUMERIC -> Integer.toString((int) cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
          });
    }
    return texts;
  }

  @Test
  void cellsSayWhatThePreviewSays() throws IOException {
    XSSFSheet sheet = sheet(SampleAnnotations.three());
    Grid grid = AnnotationWorkbook.grid(SampleAnnotations.written(SampleAnnotations.three()));
    assertEquals(grid.header(), texts(sheet.getRow(0)));
    for (int row = 0; row < 3; row++) {
      List<String> expected = new ArrayList<>(grid.rows().get(row));
      List<String> texts = new ArrayList<>(texts(sheet.getRow(row + 1)));
      assertEquals(
          LocalDate.parse(expected.set(10, "")),
          sheet.getRow(row + 1).getCell(10).getLocalDateTimeCellValue().toLocalDate());
      texts.set(10, "");
      assertEquals(expected, texts);
    }
    assertEquals(
        "D7E2EE",
        sheet
            .getRow(1)
            .getCell(4)
            .getCellStyle()
            .getFillForegroundXSSFColor()
            .getARGBHex()
            .substring(2));
  }

  @Test
  void theHeaderStaysInViewAndFilters() throws IOException {
    XSSFSheet sheet = sheet(SampleAnnotations.three());
    assertTrue(sheet.getPaneInformation().isFreezePane());
    assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
    assertEquals("A1:M4", sheet.getCTWorksheet().getAutoFilter().getRef());
    assertTrue(sheet.getRow(1).getCell(NOTE).getCellStyle().getWrapText());
    assertTrue(sheet.getColumnWidth(NOTE) > 30 * 256);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-1", "@SUM(A1)", "＝1", " =1", "'=1"})
  void whatLooksLikeAFormulaStaysText(String note) throws IOException {
    Annotation hostile = SampleAnnotations.three().getFirst().withNote(note, SampleAnnotations.NOW);
    Cell cell = sheet(List.of(hostile)).getRow(1).getCell(NOTE);
    assertEquals(CellType.STRING, cell.getCellType());
    assertEquals(note.strip(), cell.getStringCellValue());
    assertTrue(cell.getCellStyle().getQuotePrefixed());
  }

  @Test
  void anOrdinaryNoteHasNoMarkBeforeIt() throws IOException {
    Cell cell = sheet(SampleAnnotations.three()).getRow(1).getCell(NOTE);
    assertFalse(cell.getCellStyle().getQuotePrefixed());
  }

  @Test
  void aNoteLongerThanACellEndsInDots() throws IOException {
    Annotation chatty =
        SampleAnnotations.three().getFirst().withNote("𠮷".repeat(20_000), SampleAnnotations.NOW);
    String kept = sheet(List.of(chatty)).getRow(1).getCell(NOTE).getStringCellValue();
    assertTrue(kept.length() <= AnnotationWorkbook.LONGEST, () -> "" + kept.length());
    assertTrue(kept.endsWith("𠮷……"), () -> kept.substring(kept.length() - 5));
  }

  @Test
  void moreRowsThanAreHeldInMemoryAreAllThere() throws IOException {
    XSSFSheet sheet = sheet(SampleAnnotations.many(1000));
    assertEquals(1000, sheet.getLastRowNum());
    assertTrue(sheet.getRow(777).getCell(NOTE).getStringCellValue().startsWith("第777条"));
  }

  @Test
  void withoutAnnotationsThereIsAHeader() throws IOException {
    assertEquals(13, texts(sheet(List.of()).getRow(0)).size());
  }
}
