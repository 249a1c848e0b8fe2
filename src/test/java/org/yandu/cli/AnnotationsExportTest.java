package org.yandu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Tags;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.text.Range;

/** {@code yandu annotations export}: which annotations leave, and as what. */
class AnnotationsExportTest extends LibraryVerbs {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private Run export(String... args) {
    List<String> words = new ArrayList<>(List.of("annotations", "export"));
    words.addAll(List.of(args));
    return run(words.toArray(String[]::new));
  }

  /** Two annotations: a task with a tag, and a question with a mark in the margin. */
  @BeforeEach
  void annotate() throws LibraryException {
    // The first run puts the shipped report into the library.
    assertEquals(0, export("--as", "markdown").code());
    try (Library library = Library.open(folder.resolve("library"))) {
      library.annotations().add(annotation("瞪羚企业", AnnotationKind.TASK, MarkForm.HIGHLIGHT, "交通"));
      library.annotations().add(annotation("赣服通", AnnotationKind.QUESTION, MarkForm.TRIANGLE, ""));
    }
  }

  private static Annotation annotation(
      String passage, AnnotationKind kind, MarkForm form, String tag) {
    int at = SHIPPED.text().indexOf(passage);
    return new Annotation(
            UUID.randomUUID(),
            SHIPPED.fingerprint(),
            Anchor.of(SHIPPED, new Range(at, at + passage.length())),
            kind,
            "记下",
            "王芳",
            NOW,
            NOW)
        .withForm(form, NOW)
        .withTags(Tags.of(tag), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "--kind,任务,true,false",
    "--kind,蓝色,true,false",
    "--kind,question,false,true",
    "--tag,交通,true,false",
    "--form,△,false,true",
    "--form,highlight,true,false",
    "--report,乐平,true,true",
  })
  void aFilterLetsOnlySomeLeave(String option, String value, boolean task, boolean question) {
    Run run = export("--as", "csv", option, value);
    assertEquals(0, run.code(), run.err());
    assertEquals(task, run.out().contains(",瞪羚企业,"), run.out());
    assertEquals(question, run.out().contains(",赣服通,"), run.out());
  }

  @Test
  void severalValuesOfOneOptionAddUpAndOptionsNarrow() {
    String both = export("--as", "csv", "--kind", "任务", "--kind", "疑问").out();
    assertTrue(both.contains(",瞪羚企业,") && both.contains(",赣服通,"), both);
    String none = export("--as", "csv", "--kind", "疑问", "--tag", "交通").out();
    assertFalse(none.contains(",瞪羚企业,") || none.contains(",赣服通,"), none);
  }

  @Test
  void aPartIsNamedByWordsOfItsHeading() {
    String heading =
        SHIPPED.path(SHIPPED.text().indexOf("瞪羚企业")).stream()
            .map(SHIPPED::textOf)
            .toList()
            .getFirst();
    Run whole = export("--as", "csv", "--part", heading);
    assertEquals(0, whole.code(), whole.err());
    assertTrue(whole.out().contains(",瞪羚企业,"), whole.out());
    Run words = export("--as", "csv", "--part", heading.substring(2, 6));
    assertTrue(words.out().contains(",瞪羚企业,"), words.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--kind,任物,没有这个类别或颜色：任物；现有：亮点（黄）,no such kind or colour",
    "--tag,交,没有这个标签：交；现有：交通,no such tag",
    "--form,波浪线,没有这个样式：波浪线；现有：高亮,no such form",
    "--part,查无此节,没有这个部分：查无此节；现有：,no such part",
    "--report,查无此市,没有这个报告：查无此市；现有：,no such report",
    "--as,papyrus,没有这种格式：papyrus；可用：docx tasks xlsx,no such format",
  })
  void aWordThatMeansNothingIsNamedWithThoseThatDo(
      String option, String value, String chinese, String english) {
    Path file = folder.resolve("no.csv");
    Run run = export("--as", "csv", "-o", file.toString(), option, value);
    if (option.equals("--as")) {
      run = export(option, value);
    }
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("[YD-E02] " + chinese), run.err());
    assertTrue(run.err().contains("yandu: " + english), run.err());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "tasks", "xlsx"})
  void whatNoTerminalShowsGoesOnlyToAFile(String format) throws Exception {
    Run nowhere = export("--as", format);
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("文件须用 -o"), nowhere.err());
    assertTrue(nowhere.err().contains("needs a file"), nowhere.err());
    Path file = folder.resolve("批注." + format);
    Run run = export("--as", format, "-o", file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("PK", new String(Files.readAllBytes(file), 0, 2, StandardCharsets.US_ASCII));
    assertTrue(run.out().contains("已导出 2 条批注"), run.out());
  }

  @Test
  void htmlCanBePrintedOrWritten() {
    Run run = export("--as", "html");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("<!DOCTYPE html>"), run.out());
    assertTrue(run.out().contains("瞪羚企业</mark>"), run.out());
  }
}
