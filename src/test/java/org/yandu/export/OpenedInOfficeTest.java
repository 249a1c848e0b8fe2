package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exported files as LibreOffice opens them, read back from the PDFs it makes: what stands on the
 * pages, and in which faces.
 */
class OpenedInOfficeTest {

  private static final int COUNT = 40;

  /** Marks that Word sets in a Latin face unless it is told otherwise. */
  private static final String SHARED_MARKS = "“”‘’…—·△";

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void open() throws Exception {
    Office.assumeInstalled();
    List<WrittenAnnotation> annotations = SampleAnnotations.written(SampleAnnotations.many(COUNT));
    Files.write(folder.resolve("quotes.docx"), AnnotationDocument.of(annotations));
    Files.write(folder.resolve("tasks.docx"), TaskDocument.of(annotations));
    Files.write(folder.resolve("table.xlsx"), AnnotationWorkbook.of(annotations));
    Files.write(
        folder.resolve("found.docx"),
        ExcerptDocument.of("“三个一”查找结果", "共 4 处", ExcerptFilesTest.EXCERPTS));
    Office.toPdf(
        folder,
        List.of(
            folder.resolve("quotes.docx"),
            folder.resolve("tasks.docx"),
            folder.resolve("table.xlsx"),
            folder.resolve("found.docx")));
  }

  /** A PDF's text without spaces and line ends, and the faces of its characters. */
  private record Pages(
      String text, Map<String, Set<String>> faces, boolean allEmbedded, int count) {

    static Pages of(Path file) throws IOException {
      StringBuilder text = new StringBuilder();
      Map<String, Set<String>> faces = new TreeMap<>();
      List<Boolean> embedded = new ArrayList<>();
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            String character = position.getUnicode().strip();
            if (!character.isEmpty()) {
              text.append(character);
              String name = position.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
              faces.computeIfAbsent(character, key -> new TreeSet<>()).add(name);
              embedded.add(position.getFont().isEmbedded());
            }
          }
        }.getText(document);
        return new Pages(
            text.toString(), faces, !embedded.contains(false), document.getNumberOfPages());
      }
    }

    int times(String part) {
      return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** Every Chinese character and every mark of Chinese is set in a Chinese face. */
    void checkFaces() {
      assertTrue(allEmbedded, "a reader without the face sees boxes");
      assertTrue(text.indexOf('\uFFFD') < 0, text);
      faces.forEach(
          (character, names) -> {
            int point = character.codePointAt(0);
            if (Character.isIdeographic(point)
                || (point >= 0x3001 && point <= 0x3011)
                || (point >= 0xFF01 && point <= 0xFF5E)
                || SHARED_MARKS.contains(character)) {
              assertTrue(
                  names.stream().allMatch(name -> name.startsWith("Noto")), character + names);
            }
          });
    }
  }

  private static Pages pages(String file) throws IOException {
    return Pages.of(folder.resolve(file));
  }

  @Test
  void quotesNotesAndSourcesStandInTheDocument() throws IOException {
    Pages pages = pages("quotes.pdf");
    pages.checkFaces();
    assertTrue(pages.times(SampleAnnotations.ROAD) >= COUNT / 3, pages.text());
    assertTrue(pages.times(SampleAnnotations.BRIDGE) >= COUNT / 3, pages.text());
    assertTrue(pages.text().contains("〔目标·△〕" + SampleAnnotations.PARK), pages.text());
    assertTrue(pages.text().contains("王芳2026-01-02"), pages.text());
    assertTrue(pages.text().contains("第2页）"), pages.text());
    assertTrue(pages.text().contains("—2—"), "the number of a page");
  }

  @Test
  void theTableOfTasksHasItsHeaderOnEveryPage() throws IOException {
    Pages pages = pages("tasks.pdf");
    pages.checkFaces();
    assertTrue(pages.count() > 1, "more than a page");
    assertEquals(pages.count(), pages.times("量化指标"));
    assertTrue(pages.text().contains("50公里；增长"), pages.text());
    assertTrue(pages.text().contains("任务分解表"), pages.text());
  }

  @Test
  void theWorkbookHasItsHeaderOnEveryPageToo() throws IOException {
    Pages pages = pages("table.pdf");
    pages.checkFaces();
    assertEquals(pages.count(), pages.times("序号"));
    assertTrue(pages.text().contains("“5020”指什么？——查"), pages.text());
  }

  @Test
  void foundSentencesStandInTheirDocument() throws IOException {
    Pages pages = pages("found.pdf");
    pages.checkFaces();
    assertTrue(pages.text().contains("2021年某县政府工作报告"), pages.text());
    assertTrue(pages.text().contains("推进“三个一”工程"), pages.text());
  }
}
