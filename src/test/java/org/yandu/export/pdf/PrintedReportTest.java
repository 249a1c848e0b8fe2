package org.yandu.export.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.export.print.Box;
import org.yandu.export.print.Face;
import org.yandu.export.print.PageLine;
import org.yandu.export.print.PageStyle;
import org.yandu.export.print.PrintChoices;
import org.yandu.export.print.PrintForm;
import org.yandu.export.print.PrintLayout;
import org.yandu.export.print.PrintedDocument;
import org.yandu.export.print.PrintedPage;
import org.yandu.export.print.TextRun;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** The shipped report as an official document, on pages and in a file. */
class PrintedReportTest {

  private static final Path FACES = Path.of("src/main/resources/org/yandu/ui/fonts");
  private static final String NEVER_FIRST = "，。、；：？！）》」』】”’%％";
  private static final String NEVER_LAST = "（《「『【“‘";
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final double MM = 72 / 25.4;
  private static final double CELL = 156 * MM / 28;
  private static final PrintChoices PLAIN =
      new PrintChoices(PrintForm.OFFICIAL, false, false, false);

  private final Report report = ShippedReports.first().report();
  private final FontFiles fonts =
      new FontFiles(
          face ->
              Files.newInputStream(
                  FACES.resolve(
                      face.family().replace(" ", "")
                          + (face.bold() ? "-Bold.otf" : "-Regular.otf"))),
          List.of(new Face("Noto Sans SC", false)));
  private final PageStyle style =
      PageStyle.official(
          block ->
              new Face(
                  block.isHeading() ? "Noto Sans SC" : "Noto Serif SC",
                  block.kind() == BlockKind.TITLE || block.level() == 1));
  private final PrintedDocument printed = PrintLayout.pages(report, List.of(), PLAIN, style, fonts);

  private List<PageLine> lines() {
    return printed.pages().stream().flatMap(page -> page.lines().stream()).toList();
  }

  private Annotation annotation(String words, String note) {
    int start = report.text().indexOf(words);
    Range range = new Range(start, start + words.length());
    return new Annotation(
        UUID.randomUUID(),
        report.fingerprint(),
        Anchor.of(report, range),
        AnnotationKind.QUESTION,
        note,
        "",
        NOON,
        NOON);
  }

  private byte[] pdf(PrintedDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfFile.write(document, fonts, NOON, count -> {}, bytes);
    return bytes.toByteArray();
  }

  @Test
  void noPageHasMoreThanTwentyTwoLinesAndNoLineMoreThanTwentyEightCells() {
    assertTrue(printed.pages().size() > 15);
    int full = 0;
    for (PrintedPage page : printed.pages()) {
      assertTrue(page.lines().size() <= 22, "page " + page.number());
      full += page.lines().size() == 22 ? 1 : 0;
      for (PageLine line : page.lines()) {
        assertTrue(line.x() >= 28 * MM - 1e-6, line.toString());
        assertTrue(line.x() + line.width() <= 28 * MM + 28 * CELL + 1e-6, line.toString());
        assertTrue(line.y() > 37 * MM && line.y() < (37 + 225) * MM, line.toString());
      }
    }
    assertTrue(full > printed.pages().size() / 2, "only " + full + " full pages");
  }

  @Test
  void nothingIsLostOrDoubled() {
    int at = 0;
    StringBuilder drawn = new StringBuilder();
    for (PageLine line : lines()) {
      if (line.range().start() > at) {
        assertEquals("\n", report.text().substring(at, line.range().start()));
        drawn.append('\n');
      }
      at = line.range().end();
      line.runs().forEach(run -> drawn.append(run.text()));
    }
    assertEquals(report.text(), drawn.toString());
  }

  @Test
  void linesBeginAndEndAsTheyMay() {
    for (PageLine line : lines()) {
      String text = line.range().of(report.text()).strip();
      Block block = report.blockAt(line.range().start());
      if (line.range().start() > block.range().start()) {
        assertEquals(-1, NEVER_FIRST.indexOf(text.charAt(0)), text);
        char before = report.text().charAt(line.range().start() - 1);
        assertFalse(Character.isDigit(before) && Character.isDigit(text.charAt(0)), text);
      }
      if (line.range().end() < block.range().end()) {
        assertEquals(-1, NEVER_LAST.indexOf(text.charAt(text.length() - 1)), text);
      }
    }
  }

  @Test
  void headingsStayWithTheirTextAndNoLineOfALongParagraphIsAlone() {
    for (PrintedPage page : printed.pages()) {
      List<PageLine> on = page.lines();
      Block last = report.blockAt(on.getLast().range().start());
      assertFalse(last.isHeading(), "page " + page.number());
      for (Block end : List.of(last, report.blockAt(on.getFirst().range().start()))) {
        long all = lines().stream().filter(line -> end.range().contains(line.range())).count();
        long here = on.stream().filter(line -> end.range().contains(line.range())).count();
        assertTrue(here >= 2 || all == here, "page " + page.number() + ": " + here + " of " + all);
      }
    }
  }

  @Test
  void pageNumbersStandOutsideWithDashes() {
    PrintChoices numbered = new PrintChoices(PrintForm.OFFICIAL, false, true, false);
    PrintedDocument pages = PrintLayout.pages(report, List.of(), numbered, style, fonts);
    var first = pages.pages().getFirst().extras().getFirst();
    var second = pages.pages().get(1).extras().getFirst();
    assertEquals("— 1 —", first.text());
    assertEquals(14, first.size());
    assertTrue(first.x() > pages.width() / 2, "an odd page's number stands right");
    assertEquals(28 * MM + 16, second.x(), 1e-6, "an even page's left, one character in");
    assertTrue(first.y() > (37 + 225 + 7) * MM);
  }

  @Test
  void annotationsAreMarkedNumberedAndListed() {
    List<Annotation> annotations =
        List.of(annotation("城乡居民", "请核对。\n再比较。"), annotation("地区生产总值", ""));
    PrintChoices shown = new PrintChoices(PrintForm.OFFICIAL, true, false, true);
    PrintedDocument pages = PrintLayout.pages(report, annotations, shown, style, fonts);
    assertTrue(pages.pages().stream().anyMatch(page -> !page.boxes().isEmpty()));
    String list = written(pages.pages().getLast());
    assertTrue(list.contains("1．疑问\u3000第一部分第（一）节，第2页"), list);
    assertTrue(list.indexOf("地区生产总值") < list.indexOf("城乡居民"), "in reading order: " + list);
    assertTrue(list.contains("请核对。再比较。"), list);
    String margin = written(pages.pages().get(1));
    assertTrue(margin.contains("[2]") && margin.contains("1"), margin);
    assertTrue(printed.pages().stream().allMatch(page -> page.boxes().isEmpty()));
  }

  @Test
  void listsInListsOfANoteStandInAsTheyWereWritten() {
    List<Annotation> annotations = List.of(annotation("城乡居民", "（一）甲\n  （二）乙\n    （三）丙"));
    PrintChoices shown = new PrintChoices(PrintForm.OFFICIAL, true, false, false);
    PrintedDocument pages = PrintLayout.pages(report, annotations, shown, style, fonts);
    List<Double> begins =
        pages.pages().getLast().extras().stream()
            .filter(run -> run.text().startsWith("（"))
            .map(TextRun::x)
            .toList();
    assertEquals(3, begins.size());
    double cell = 0.85 * 16;
    assertEquals(begins.get(0) + cell, begins.get(1), 0.1);
    assertEquals(begins.get(1) + cell, begins.get(2), 0.1);
  }

  @Test
  void eachFormOfMarkIsPrintedAsItIs() {
    PrintChoices shown = new PrintChoices(PrintForm.OFFICIAL, true, false, false);
    for (MarkForm form : MarkForm.values()) {
      Annotation made = annotation("城乡居民", "").withForm(form, NOON);
      PrintedDocument pages = PrintLayout.pages(report, List.of(made), shown, style, fonts);
      List<Box> boxes = pages.pages().stream().flatMap(page -> page.boxes().stream()).toList();
      String margin = written(pages.pages().get(1));
      switch (form) {
        case HIGHLIGHT -> {
          assertTrue(boxes.getFirst().height() > 16, "behind the words");
          assertEquals("1", margin);
        }
        case UNDERLINE -> {
          assertTrue(boxes.getFirst().height() < 1, "below the words");
          assertEquals("1", margin);
        }
        case TRIANGLE -> assertEquals("△1", margin);
        case EXCLAMATION -> assertEquals("！1", margin);
        case BOOKMARK -> assertEquals("签1", margin);
      }
      assertEquals(form.isMarginal(), boxes.isEmpty(), "the words are left as they are");
    }
  }

  @Test
  void manyNumbersBesideOneLineStayOnThePaper() {
    List<Annotation> many =
        IntStream.range(0, 24)
            .mapToObj(number -> annotation("城乡居民", "").withForm(MarkForm.TRIANGLE, NOON))
            .toList();
    PrintChoices shown = new PrintChoices(PrintForm.OFFICIAL, true, false, false);
    PrintedDocument pages = PrintLayout.pages(report, many, shown, style, fonts);
    List<TextRun> numbers = pages.pages().get(1).extras();
    assertEquals(24, numbers.size());
    for (TextRun number : numbers) {
      assertTrue(number.x() + 9 * number.text().length() < pages.width(), number.toString());
    }
    assertEquals(24, numbers.stream().map(run -> run.x() + "/" + run.y()).distinct().count());
  }

  private static String written(PrintedPage page) {
    StringBuilder text = new StringBuilder();
    page.extras().forEach(run -> text.append(run.text()));
    return text.toString();
  }

  @Test
  void thePdfSaysWhatTheReportSays() throws IOException {
    byte[] bytes = pdf(printed);
    assertTrue(bytes.length < 900_000, bytes.length + " bytes");
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertEquals(printed.pages().size(), document.getNumberOfPages());
      String read = new PDFTextStripper().getText(document);
      assertEquals(withoutSpace(report.text()), withoutSpace(read));
      assertEquals("2021年乐平市政府工作报告", document.getDocumentInformation().getTitle());
      assertEquals(
          "12", document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[11]);
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded() && !font.isDamaged(), font.getName());
        }
      }
    }
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }

  @Test
  void headingsAreBookmarks() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(printed))) {
      List<String> found = new ArrayList<>();
      var outline = document.getDocumentCatalog().getDocumentOutline();
      for (PDOutlineItem part : outline.children()) {
        found.add(part.getTitle());
        part.children().forEach(section -> found.add(section.getTitle()));
        assertTrue(Objects.requireNonNull(part.findDestinationPage(document)).hasContents());
      }
      List<String> headings =
          report.blocks().stream()
              .filter(block -> block.isHeading() || block.kind() == BlockKind.GLOSSARY_TITLE)
              .map(report::textOf)
              .toList();
      assertEquals(headings, found);
    }
  }

  @Test
  void theSamePagesGiveTheSameBytes() throws IOException {
    assertArrayEquals(pdf(printed), pdf(printed));
  }

  @Test
  void writingCanBeStopped() {
    assertThrows(
        CancellationException.class,
        () ->
            PdfFile.write(
                printed,
                fonts,
                NOON,
                count -> {
                  throw new CancellationException();
                },
                new ByteArrayOutputStream()));
  }

  @Test
  void charactersThatLookAlikeOrAreRareOrMissingAreTheSameWhenCopied() throws IOException {
    String odd = "𠅤与豈、豈，a\tb，ö，①㈠龘，\uE000。";
    Report strange = new SampleReport().title("怪\\(<字>)").paragraph(odd).build();
    PrintedDocument pages = PrintLayout.pages(strange, List.of(), PLAIN, style, fonts);
    try (PDDocument document = Loader.loadPDF(pdf(pages))) {
      String read = withoutSpace(new PDFTextStripper().getText(document));
      assertEquals(withoutSpace(strange.text()), read);
    }
  }

  @Test
  void anEmptyReportIsAnEmptyPage() throws IOException {
    Report empty = new SampleReport().build();
    PrintedDocument pages = PrintLayout.pages(empty, List.of(), PLAIN, style, fonts);
    assertEquals(1, pages.pages().size());
    assertTrue(pdf(pages).length > 0);
  }
}
