package org.yandu.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word document (ECMA-376, transitional) as it is written from the first paragraph to the last,
 * on A4, with the numbers of the pages below. Written as text: a tree of objects takes a hundred
 * times as long for a thousand annotations.
 */
final class WordDocument {

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final String WORD =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private static final String PART =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** The parts beside the document, as relations of it. */
  private static final List<String> PARTS = List.of("styles", "settings", "footer");

  /** For what is typed into the document later: empty paragraphs and cells have no runs. */
  private static final String STYLES =
      "<w:styles"
          + WORD
          + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\""
          + " w:eastAsia=\"宋体\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
          + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
          + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
          + "<w:name w:val=\"Normal\"/></w:style></w:styles>";

  /** Word else opens the document as one of an older Word. */
  private static final String SETTINGS =
      "<w:settings"
          + WORD
          + "><w:compat><w:compatSetting w:name=\"compatibilityMode\""
          + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          + "</w:settings>";

  /** The size of the numbers of pages: the 四号 of GB/T 9704—2012. */
  private static final WordType PAGE_NUMBER = WordType.song(14);

  private final StringBuilder body = new StringBuilder();
  private final String page;

  private WordDocument(String page) {
    this.page = page;
  }

  /** On upright pages with the margins of GB/T 9704—2012. */
  static WordDocument upright() {
    return new WordDocument(
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""
            + " w:header=\"851\" w:footer=\"1134\" w:gutter=\"0\"/>");
  }

  /** On pages that lie on their sides, with less around the text; {@link #WIDTH} is left. */
  static WordDocument wide() {
    return new WordDocument(
        "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
            + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>");
  }

  /** How wide the text of a {@linkplain #wide() wide} page is, in twentieths of a point. */
  static final int WIDTH = 16838 - 2 * 1134;

  void add(WordParagraph paragraph) {
    paragraph.write(body);
  }

  /** A heading, if there is anything to say in it. */
  void heading(String text, int points, int level) {
    if (!text.isEmpty()) {
      add(new WordParagraph().heading(level).text(text, WordType.hei(points)));
    }
  }

  /**
   * Begins a table, to which rows are added until it is ended.
   *
   * @param widths of the columns, in twentieths of a point; they stay whatever is typed into them
   */
  void beginTable(List<Integer> widths) {
    body.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
        .append(widths.stream().mapToInt(Integer::intValue).sum())
        .append("\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      body.append("<w:").append(side);
      body.append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    }
    body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>")
        .append("<w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>")
        .append("<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>")
        .append("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    body.append("</w:tblGrid>");
  }

  /**
   * A cell.
   *
   * @param width of its column, in twentieths of a point
   * @param shade behind it, as RRGGBB; empty where there is none
   * @param paragraphs at least one
   */
  record Cell(int width, String shade, List<WordParagraph> paragraphs) {

    Cell {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A row, on one page if it can be.
   *
   * @param header whether it stands on every page again
   */
  void row(boolean header, List<Cell> cells) {
    body.append("<w:tr><w:trPr><w:cantSplit/>").append(header ? "<w:tblHeader/>" : "");
    body.append("</w:trPr>");
    for (Cell cell : cells) {
      body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(cell.width()).append("\" w:type=\"dxa\"/>");
      if (!cell.shade().isEmpty()) {
        body.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"");
        body.append(cell.shade()).append("\"/>");
      }
      body.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
      cell.paragraphs().forEach(this::add);
      body.append("</w:tc>");
    }
    body.append("</w:tr>");
  }

  void endTable() {
    body.append("</w:tbl>");
    // After a table the format wants a paragraph: one so small that it begins no page.
    body.append("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
  }

  /** The file. */
  byte[] pack() {
    StringBuilder footer = new StringBuilder("<w:ftr" + WORD + ">");
    new WordParagraph()
        .centred()
        .text("— ", PAGE_NUMBER)
        .pageNumber(PAGE_NUMBER)
        .text(" —", PAGE_NUMBER)
        .write(footer);
    Map<String, String> parts = new TreeMap<>();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put("_rels/.rels", relations(List.of("officeDocument"), List.of("word/document.xml")));
    parts.put(
        "word/_rels/document.xml.rels",
        relations(PARTS, PARTS.stream().map(part -> part + ".xml").toList()));
    parts.put(
        "word/document.xml",
        "<w:document"
            + WORD
            + "><w:body>"
            + body
            + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
            + page
            + "</w:sectPr></w:body></w:document>");
    parts.put("word/styles.xml", STYLES);
    parts.put("word/settings.xml", SETTINGS);
    parts.put("word/footer.xml", footer.append("</w:ftr>").toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // The list of contents comes first, as the order of the names has it.
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      // What repeats itself as much as this is small enough; packing it tightly takes most of the
      // time.
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write((DECLARATION + part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written", e);
    }
    return out.toByteArray();
  }

  private static String contentTypes() {
    StringBuilder types =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(types, "document", "document.main");
    PARTS.forEach(part -> type(types, part, part));
    return types.append("</Types>").toString();
  }

  private static void type(StringBuilder types, String part, String type) {
    types.append("<Override PartName=\"/word/").append(part).append(".xml\" ContentType=\"");
    types.append(PART).append(type).append("+xml\"/>");
  }

  /** What belongs to a part, each by its kind. */
  private static String relations(List<String> kinds, List<String> targets) {
    StringBuilder relations =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int each = 0; each < kinds.size(); each++) {
      relations.append("<Relationship Id=\"").append(kinds.get(each));
      relations.append("\" Type=\"").append(RELATION).append(kinds.get(each));
      relations.append("\" Target=\"").append(targets.get(each)).append("\"/>");
    }
    return relations.append("</Relationships>").toString();
  }
}
