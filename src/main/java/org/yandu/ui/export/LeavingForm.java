package org.yandu.ui.export;

import org.yandu.export.AnnotationFormat;

/** As what annotations leave: a file to read or to go on with, or a package for another Yandu. */
public enum LeavingForm {
  DOCX(AnnotationFormat.DOCX),
  TASKS(AnnotationFormat.TASKS),
  XLSX(AnnotationFormat.XLSX),
  MARKDOWN(AnnotationFormat.MARKDOWN),
  HTML(AnnotationFormat.HTML),
  CSV(AnnotationFormat.CSV),
  JSONLD(AnnotationFormat.JSONLD),
  /** With what belongs to the annotations, but for the reports: the colleague has those. */
  PACKAGE("package"),
  /** With the text of the reports. */
  WHOLE_PACKAGE("package-whole");

  private final AnnotationFormat shown;
  private final String word;
  private final String extension;

  LeavingForm(AnnotationFormat format) {
    shown = format;
    word = format.word();
    extension = format.extension();
  }

  LeavingForm(String word) {
    shown = AnnotationFormat.DOCX;
    this.word = word;
    extension = "yandu";
  }

  /** What it is shown as before it is written: what is in a package, as a document. */
  AnnotationFormat shown() {
    return shown;
  }

  /** By which the interface's words name it. */
  public String word() {
    return word;
  }

  /** How the name of such a file ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether what leaves is remembered, so that it is known when it comes back. */
  boolean isRemembered() {
    return this == JSONLD || this == PACKAGE || this == WHOLE_PACKAGE;
  }
}
