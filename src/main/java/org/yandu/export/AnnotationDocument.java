package org.yandu.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.yandu.annotation.Annotation;
import org.yandu.report.Citation;
import org.yandu.report.Report;

/** Annotations as a Word document: passages in the colours of their kinds, the notes below. */
public final class AnnotationDocument {

  private static final int BODY = 12;
  private static final String GREY = "595959";

  private AnnotationDocument() {}

  /**
   * The file.
   *
   * @param annotations in the order in which they are to stand
   * @param reports those in which the annotations stand, by fingerprint
   */
  public static byte[] of(List<Annotation> annotations, Map<String, Report> reports) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WordPages.page(document);
      String fingerprint = "";
      List<String> path = List.of();
      for (Annotation annotation : annotations) {
        Report report = reports.get(annotation.report());
        if (!annotation.report().equals(fingerprint)) {
          fingerprint = annotation.report();
          path = List.of();
          String title = report == null ? "报告 " + fingerprint : "《" + Citation.name(report) + "》批注";
          WordPages.heading(document, title, 16, 0);
        }
        if (!annotation.anchor().path().equals(path)) {
          path = annotation.anchor().path();
          WordPages.heading(document, String.join(" › ", path), BODY, 1);
        }
        quote(document, annotation);
        for (String line : annotation.note().lines().filter(text -> !text.isBlank()).toList()) {
          line(document, line, BODY);
        }
        if (!annotation.tags().isEmpty()) {
          String tags = "#" + String.join(" #", annotation.tags());
          line(document, tags, BODY - 2).setColor(GREY);
        }
        if (report != null) {
          String source = Citation.of(report, annotation.anchor().range());
          line(document, source, BODY - 2).setColor(GREY);
        }
      }
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written", e);
    }
  }

  private static void quote(XWPFDocument document, Annotation annotation) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(8 * WordPages.TWIP);
    paragraph.setKeepNext(true);
    String kind = "〔" + annotation.kind().name() + "〕";
    WordPages.run(paragraph, kind, WordPages.HEI, BODY);
    XWPFRun run = WordPages.run(paragraph, annotation.anchor().exact(), WordPages.SONG, BODY);
    CTShd shading = run.getCTR().getRPr().addNewShd();
    shading.setVal(STShd.CLEAR);
    shading.setColor("auto");
    shading.setFill("%06X".formatted(annotation.kind().colour().tint()));
  }

  private static XWPFRun line(XWPFDocument document, String text, int points) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationLeft(2 * BODY * WordPages.TWIP);
    return WordPages.run(paragraph, text, WordPages.SONG, points);
  }
}
