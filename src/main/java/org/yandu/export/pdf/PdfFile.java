package org.yandu.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.yandu.export.print.Box;
import org.yandu.export.print.Face;
import org.yandu.export.print.PageLine;
import org.yandu.export.print.PrintedDocument;
import org.yandu.export.print.PrintedPage;
import org.yandu.export.print.TextRun;

/**
 * Pages as a PDF file: text that can be searched and copied, in embedded faces, with the headings
 * as bookmarks. The same pages and the same time give the same bytes.
 */
public final class PdfFile {

  /** Squeezed marks are told apart by so much, for 1000 units to the type size. */
  private static final int SQUEEZE_STEP = 40;

  private static final String PROGRAM = "Yandu 研读";

  private final PrintedDocument printed;
  private final FontFiles fonts;
  private final Map<Face, EmbeddedFace> faces = new LinkedHashMap<>();

  private PdfFile(PrintedDocument printed, FontFiles fonts) {
    this.printed = printed;
    this.fonts = fonts;
  }

  /**
   * Writes the file.
   *
   * @param fonts those that the pages were measured with
   * @param made the time that the file names as that of its making
   * @param progress told, after each page, how many have been written; what it throws ends the
   *     writing
   */
  public static void write(
      PrintedDocument printed,
      FontFiles fonts,
      Instant made,
      IntConsumer progress,
      OutputStream output)
      throws IOException {
    new PdfFile(printed, fonts).write(made, progress, output);
  }

  private void write(Instant made, IntConsumer progress, OutputStream output) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (PrintedPage page : printed.pages()) {
        add(page, document);
        progress.accept(page.number());
      }
      for (EmbeddedFace face : faces.values()) {
        face.finish();
      }
      describe(document, made);
      outline(document);
      document.setDocumentId(made.toEpochMilli());
      document.save(output);
    }
  }

  private void add(PrintedPage printedPage, PDDocument document) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) printed.width(), (float) printed.height()));
    COSDictionary fontNames = new COSDictionary();
    StringBuilder content = new StringBuilder();
    for (Box box : printedPage.boxes()) {
      draw(box, content);
    }
    for (PageLine line : printedPage.lines()) {
      for (TextRun run : line.runs()) {
        draw(run, fontNames, content);
      }
    }
    for (TextRun run : printedPage.extras()) {
      draw(run, fontNames, content);
    }
    PDStream stream = new PDStream(document);
    try (OutputStream output = stream.createOutputStream(COSName.FLATE_DECODE)) {
      output.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fontNames);
    page.setContents(stream);
    page.setResources(new PDResources(resources));
    document.addPage(page);
  }

  private void draw(Box box, StringBuilder content) {
    colour(box.ink().rgb(), content);
    content
        .append(number(box.x()))
        .append(number(printed.height() - box.y() - box.height()))
        .append(number(box.width()))
        .append(number(box.height()))
        .append("re f\n");
  }

  private void draw(TextRun run, COSDictionary fontNames, StringBuilder content) {
    EmbeddedFace face = face(run.face());
    int steps = (int) Math.round(-run.spacing() / run.size() * 1000 / SQUEEZE_STEP);
    int less = Math.max(0, steps) * SQUEEZE_STEP;
    String name = "F" + List.copyOf(faces.keySet()).indexOf(run.face());
    fontNames.setItem(COSName.getPDFName(name), face.dictionary());
    colour(run.ink().rgb(), content);
    content
        .append("BT /")
        .append(name)
        .append(' ')
        .append(number(run.size()))
        .append("Tf ")
        .append(number(run.spacing() + less * run.size() / 1000))
        .append("Tc 1 0 0 1 ")
        .append(number(run.x()))
        .append(number(printed.height() - run.y()))
        .append("Tm <")
        .append(face.encode(run.text(), less))
        .append("> Tj ET\n");
  }

  private EmbeddedFace face(Face face) {
    EmbeddedFace embedded = faces.get(face);
    if (embedded == null) {
      embedded = new EmbeddedFace(fonts.file(face));
      faces.put(face, embedded);
    }
    return embedded;
  }

  private static void colour(int rgb, StringBuilder content) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      content.append(number(((rgb >> shift) & 0xFF) / 255.0));
    }
    content.append("rg ");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f ", value);
  }

  private void describe(PDDocument document, Instant made) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(printed.title());
    information.setCreator(PROGRAM);
    information.setProducer(PROGRAM);
    information.setCreationDate(
        GregorianCalendar.from(ZonedDateTime.ofInstant(made, ZoneOffset.UTC)));
    document.getDocumentCatalog().setLanguage("zh-CN");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private void outline(PDDocument document) throws IOException {
    PDPageLabels labels = new PDPageLabels(document);
    PDPageLabelRange decimal = new PDPageLabelRange();
    decimal.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    labels.setLabelItem(0, decimal);
    document.getDocumentCatalog().setPageLabels(labels);
    PDDocumentOutline outline = new PDDocumentOutline();
    Deque<PDOutlineNode> path = new ArrayDeque<>(List.of(outline));
    Deque<Integer> levels = new ArrayDeque<>(List.of(0));
    for (PrintedDocument.Bookmark bookmark : printed.outline()) {
      while (levels.getLast() >= bookmark.level()) {
        levels.removeLast();
        path.removeLast();
      }
      PDPageXYZDestination place = new PDPageXYZDestination();
      place.setPage(document.getPage(bookmark.page() - 1));
      place.setTop((int) Math.round(printed.height() - bookmark.y()));
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(bookmark.title());
      item.setDestination(place);
      path.getLast().addLast(item);
      path.addLast(item);
      levels.addLast(bookmark.level());
    }
    if (!printed.outline().isEmpty()) {
      outline.openNode();
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
  }
}
