package org.yandu.export;

import java.util.ArrayList;
import java.util.List;
import org.yandu.export.WordDocument.Cell;

/** The {@linkplain TaskTable table of tasks} as a Word document, on A4 on its side. */
public final class TaskDocument {

  private static final int BODY = 10;
  private static final WordType TEXT = WordType.song(BODY);
  private static final WordType SOURCE = WordType.song(BODY - 1).inColour(WordType.GREY);
  private static final String HEADER_SHADE = "EDEDED";

  /** In twentieths of a point; together as wide as the text of the page. */
  private static final List<Integer> WIDTHS =
      List.of(680, 4020, 2900, 1750, 1180, 1350, 1350, 1340);

  private TaskDocument() {}

  /**
   * The file.
   *
   * @param annotations in the order in which they are to stand
   */
  public static byte[] of(List<WrittenAnnotation> annotations) {
    WordDocument document = WordDocument.wide();
    document.add(
        new WordParagraph()
            .centred()
            .spaced(0, 8)
            .text(TaskTable.title(annotations), WordType.hei(16)));
    document.beginTable(WIDTHS);
    List<Cell> header = new ArrayList<>();
    for (String name : TaskTable.HEADER) {
      WordParagraph paragraph = new WordParagraph().centred().text(name, WordType.hei(BODY));
      header.add(new Cell(WIDTHS.get(header.size()), HEADER_SHADE, List.of(paragraph)));
    }
    document.row(true, header);
    TaskTable.rows(annotations).forEach(row -> document.row(false, cells(row)));
    document.endTable();
    return document.pack();
  }

  private static List<Cell> cells(TaskTable.Row row) {
    List<WordParagraph> passage = new ArrayList<>();
    passage.add(paragraph(row.quote()));
    if (!row.source().isEmpty()) {
      passage.add(new WordParagraph().text(row.source(), SOURCE));
    }
    List<List<WordParagraph>> columns =
        List.of(
            List.of(paragraph(Integer.toString(row.number())).centred()),
            passage,
            List.of(paragraph(row.task())),
            List.of(paragraph(row.figures())),
            List.of(paragraph("").centred()),
            List.of(paragraph("").centred()),
            List.of(paragraph("").centred()),
            List.of(paragraph(row.deadline()).centred()));
    List<Cell> cells = new ArrayList<>();
    for (List<WordParagraph> column : columns) {
      cells.add(new Cell(WIDTHS.get(cells.size()), "", column));
    }
    return cells;
  }

  private static WordParagraph paragraph(String text) {
    return new WordParagraph().lines(text, TEXT);
  }
}
