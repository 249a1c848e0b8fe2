package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.yandu.report.Citation;

/** The table of tasks as a Word document, read back. */
class TaskDocumentTest {

  private static final List<WrittenAnnotation> THREE =
      SampleAnnotations.written(SampleAnnotations.three());

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
  }

  @Test
  void theReportFillsWhatItStatesAndLeavesTheRest() throws IOException {
    XWPFTable table = WordFile.read(TaskDocument.of(THREE)).table();
    assertEquals(
        List.of("序号", "原文及出处", "任务", "量化指标", "牵头领导", "牵头单位", "责任单位", "完成时限"),
        texts(table.getRow(0)));
    String source =
        Citation.of(SampleAnnotations.REPORT, THREE.getFirst().annotation().anchor().range());
    assertEquals(
        List.of(
            "1",
            SampleAnnotations.ROAD + source,
            "由谁牵头？\n何时开工？",
            "50公里；增长8%以上",
            "",
            "",
            "",
            "今年6月底前"),
        texts(table.getRow(1)));
    assertEquals(
        SampleAnnotations.BRIDGE, texts(table.getRow(2)).get(2), "the sentence is the task");
    assertEquals("2座；1座", texts(table.getRow(2)).get(3));
    assertEquals("", texts(table.getRow(2)).get(7));
    assertEquals("30个", texts(table.getRow(3)).get(3), "5020项目 is a name");
  }

  @Test
  void theGridSaysTheSame() {
    Grid grid = TaskTable.grid(THREE);
    assertEquals(TaskTable.HEADER, grid.header());
    assertEquals("今年6月底前", grid.rows().getFirst().getLast());
    assertTrue(grid.rows().stream().allMatch(row -> row.size() == grid.header().size()));
  }

  @Test
  void theHeaderStandsOnEveryPageAndNoRowIsSplit() throws IOException {
    WordFile file = WordFile.read(TaskDocument.of(THREE));
    List<XWPFTableRow> rows = file.table().getRows();
    for (int index = 0; index < rows.size(); index++) {
      assertEquals(index == 0, rows.get(index).isRepeatHeader());
      assertTrue(rows.get(index).isCantSplitRow());
    }
  }

  @Test
  void thePageLiesOnItsSideAndTheTableFitsIt() throws IOException {
    WordFile file = WordFile.read(TaskDocument.of(THREE));
    CTPageSz page = file.document().getDocument().getBody().getSectPr().getPgSz();
    assertEquals(STPageOrientation.LANDSCAPE, page.getOrient());
    assertEquals("16838", page.xgetW().getStringValue());
    assertEquals(16838 - 2 * 1134, file.table().getWidth());
    assertEquals(
        "《" + Citation.name(SampleAnnotations.REPORT) + "》任务分解表",
        file.paragraphs().getFirst().getText());
  }

  @Test
  void everyRunHasAllFaces() throws IOException {
    WordFile.read(TaskDocument.of(THREE)).check();
    WordFile.read(TaskDocument.of(List.of())).check();
  }
}
