package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.MarkForm;
import org.yandu.glossary.Glossary;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

class LibraryTest {

  @TempDir private Path folder;

  private static final Report REPORT = Samples.report();

  private static Reason reasonOf(LibraryException failure) {
    return failure.reason();
  }

  @Test
  void aReportComesBackAsItWasStored() throws Exception {
    try (Library library = Library.open(folder)) {
      assertTrue(library.reports().add(REPORT, Samples.GLOSSARY, "corpus/sample"));
    }
    try (Library library = Library.open(folder)) {
      StoredReport loaded = library.reports().load(REPORT.fingerprint());
      assertEquals(new StoredReport(REPORT, Samples.GLOSSARY, "corpus/sample"), loaded);
      assertEquals(REPORT, library.reports().report(REPORT.fingerprint()));
    }
  }

  @Test
  void aReportIsKeptOnce() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "first");
      assertFalse(library.reports().add(REPORT, Glossary.EMPTY, "second"));
      StoredReport loaded = library.reports().load(REPORT.fingerprint());
      assertEquals(Samples.GLOSSARY, loaded.glossary());
      assertEquals("first", loaded.source());
    }
  }

  @Test
  void summariesStandInTheOrderOfAdding() throws Exception {
    Report later = SampleReport.of("后来的报告。");
    Report empty = SampleReport.of(List.of());
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "a");
      library.reports().add(later, Glossary.EMPTY, "b");
      library.reports().add(empty, Glossary.EMPTY, "c");
      library.annotations().add(Samples.annotation(REPORT, 0, 2, ""));
      List<ReportSummary> list = library.reports().list();
      assertEquals(
          List.of(REPORT.fingerprint(), later.fingerprint(), empty.fingerprint()),
          list.stream().map(ReportSummary::fingerprint).toList());
      assertEquals(
          List.copyOf(library.reports().fingerprints()),
          list.stream().map(ReportSummary::fingerprint).toList());
      ReportSummary first = list.get(0);
      assertEquals(REPORT.imprint(), first.imprint());
      assertEquals(REPORT.subtitle(), first.subtitle());
      assertEquals(REPORT.text().length(), first.length());
      assertEquals(3, first.pages());
      assertEquals(2, first.terms());
      assertEquals(1, first.annotations());
      assertEquals(0, list.get(1).annotations());
      assertEquals(empty, library.reports().report(empty.fingerprint()));
    }
  }

  @Test
  void aReportThatIsNotKeptIsSaidToBeMissing() throws Exception {
    try (Library library = Library.open(folder)) {
      assertFalse(library.reports().contains("nothing"));
      assertEquals(
          Reason.NO_SUCH_REPORT,
          reasonOf(assertThrows(LibraryException.class, () -> library.reports().load("nothing"))));
      assertEquals(
          Reason.NO_SUCH_REPORT,
          reasonOf(
              assertThrows(
                  LibraryException.class, () -> library.readingPositions().keep("nothing", 3))));
      assertEquals(
          Reason.NO_SUCH_REPORT,
          reasonOf(
              assertThrows(
                  LibraryException.class,
                  () -> library.annotations().add(Samples.annotation(REPORT, 0, 1, "")))));
    }
  }

  @Test
  void annotationsComeBackInReadingOrder() throws Exception {
    Annotation late = Samples.annotation(REPORT, 40, 44, "后");
    Annotation early = Samples.annotation(REPORT, 3, 9, "前\n第二行\u0000\uD840\uDC0B");
    Annotation wider = Samples.annotation(REPORT, 3, 12, "");
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Glossary.EMPTY, "");
      for (Annotation annotation : List.of(late, wider, early)) {
        library.annotations().add(annotation);
      }
    }
    try (Library library = Library.open(folder)) {
      List<Annotation> expected = List.of(early, wider, late);
      assertEquals(expected, library.annotations().ofReport(REPORT.fingerprint()));
      assertEquals(expected, library.annotations().all());
      assertEquals(Optional.of(late), library.annotations().find(late.id()));
      assertEquals(List.of(), library.annotations().ofReport("other"));
    }
  }

  @Test
  void pathsOfAnyHeadingsComeBack() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Glossary.EMPTY, "");
      List<List<String>> paths =
          List.of(
              List.of(),
              List.of(""),
              List.of("", ""),
              List.of("一、甲", "（一）乙"),
              List.of("有\n换行", "有\\反斜线n", "\\", "\\n"));
      for (List<String> path : paths) {
        Annotation plain = Samples.annotation(REPORT, 0, 1, "");
        Anchor anchor = new Anchor(new Range(0, 1), "政", "", "府", path);
        Annotation annotation =
            new Annotation(
                plain.id(),
                plain.report(),
                anchor,
                AnnotationKind.QUESTION,
                "",
                "",
                Samples.NOON,
                Samples.NOON);
        library.annotations().add(annotation);
        assertEquals(Optional.of(annotation), library.annotations().find(annotation.id()));
      }
    }
  }

  @Test
  void anAnnotationChangesOnlyFromWhatItWas() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Glossary.EMPTY, "");
      Annotations annotations = library.annotations();
      Annotation first = Samples.annotation(REPORT, 3, 9, "一");
      annotations.add(first);
      Annotation second = first.withNote("二", Samples.NOON.plusSeconds(60));
      annotations.apply(List.of(Step.change(first, second)));
      assertEquals(Optional.of(second), annotations.find(first.id()));

      Annotation stale = first.withNote("三", Samples.NOON.plusSeconds(70));
      assertEquals(
          Reason.CHANGED_ELSEWHERE,
          reasonOf(
              assertThrows(
                  LibraryException.class,
                  () -> annotations.apply(List.of(Step.change(first, stale))))));
      assertEquals(
          Reason.CHANGED_ELSEWHERE,
          reasonOf(
              assertThrows(
                  LibraryException.class, () -> annotations.apply(List.of(Step.remove(first))))));
      assertEquals(
          Reason.ALREADY_THERE,
          reasonOf(assertThrows(LibraryException.class, () -> annotations.add(stale))));
      assertEquals(List.of(second), annotations.all());

      annotations.apply(List.of(Step.remove(second)));
      assertEquals(List.of(), annotations.all());
      assertEquals(
          Reason.NO_SUCH_ANNOTATION,
          reasonOf(
              assertThrows(
                  LibraryException.class, () -> annotations.apply(List.of(Step.remove(second))))));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              annotations.apply(List.of(Step.change(first, Samples.annotation(REPORT, 3, 9, "")))));
    }
  }

  @Test
  void severalStepsAreTakenTogetherOrNotAtAll() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Glossary.EMPTY, "");
      Annotations annotations = library.annotations();
      Annotation first = Samples.annotation(REPORT, 3, 9, "一");
      Annotation second = Samples.annotation(REPORT, 12, 14, "二");
      annotations.apply(List.of(Step.add(first), Step.add(second)));
      assertEquals(List.of(first, second), annotations.all());
      Annotation stale = second.at(Samples.NOON.plusSeconds(99));
      assertThrows(
          LibraryException.class,
          () -> annotations.apply(List.of(Step.remove(first), Step.remove(stale))));
      assertEquals(List.of(first, second), annotations.all());
      assertEquals(List.of(), annotations.bin());
    }
  }

  @Test
  void whatIsDeletedStaysInTheBinUntilItIsMadeAgainOrOld() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Glossary.EMPTY, "");
      Annotations annotations = library.annotations();
      Annotation first = Samples.annotation(REPORT, 3, 9, "一");
      Annotation second =
          Samples.annotation(REPORT, 12, 14, "二").withForm(MarkForm.TRIANGLE, Samples.NOON);
      annotations.apply(List.of(Step.add(first), Step.add(second)));
      annotations.apply(List.of(Step.remove(first)));
      annotations.apply(List.of(Step.remove(second)));
      assertEquals(
          List.of(second, first), annotations.bin().stream().map(Binned::annotation).toList());
      annotations.apply(List.of(Step.add(first)));
      assertEquals(List.of(first), annotations.all());
      assertEquals(0, annotations.emptyBin(annotations.bin().getFirst().deleted()));
      assertEquals(1, annotations.emptyBin(annotations.bin().getFirst().deleted().plusNanos(1)));
      assertEquals(List.of(), annotations.bin());
      assertEquals(List.of(first), annotations.all());
    }
  }

  @Test
  void kindsAreRenamedAddedAndTakenAwayUnlessUsed() throws Exception {
    AnnotationKind own = new AnnotationKind(UUID.randomUUID().toString(), "民生", KindColour.PINK);
    List<AnnotationKind> more = new ArrayList<>(AnnotationKind.BUILT_IN);
    more.addFirst(own);
    more.set(3, new AnnotationKind("TASK", "要办的事", KindColour.CYAN));
    List<AnnotationKind> other = new ArrayList<>(AnnotationKind.BUILT_IN);
    other.set(2, new AnnotationKind("TASK", "督办", KindColour.BLUE));
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Glossary.EMPTY, "");
      AnnotationKinds kinds = library.annotationKinds();
      assertEquals(AnnotationKind.BUILT_IN, kinds.all());
      kinds.apply(new KindChange(AnnotationKind.BUILT_IN, more));
      assertEquals(more, kinds.all());
      library.annotations().add(Samples.annotation(REPORT, 3, 9, ""));
      assertEquals(more.get(3), library.annotations().all().getFirst().kind());
      assertEquals(Set.of("TASK"), kinds.used());
      assertEquals(
          Reason.KIND_IN_USE,
          reasonOf(
              assertThrows(
                  LibraryException.class,
                  () -> kinds.apply(new KindChange(more, more.subList(0, 3))))));
      assertEquals(
          Reason.CHANGED_ELSEWHERE,
          reasonOf(
              assertThrows(
                  LibraryException.class,
                  () -> kinds.apply(new KindChange(AnnotationKind.BUILT_IN, other)))));
      assertEquals(more, kinds.all());
    }
  }

  @Test
  void positionsAndSettingsAreKept() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Glossary.EMPTY, "");
      assertEquals(OptionalInt.empty(), library.readingPositions().of(REPORT.fingerprint()));
      library.readingPositions().keep(REPORT.fingerprint(), 17);
      library.readingPositions().keep(REPORT.fingerprint(), 42);
      library.settings().putAll(Map.of("theme", "night", "size", "18"));
      library.settings().put("theme", "paper");
    }
    try (Library library = Library.open(folder)) {
      assertEquals(OptionalInt.of(42), library.readingPositions().of(REPORT.fingerprint()));
      assertEquals(Map.of("size", "18", "theme", "paper"), library.settings().all());
      library.settings().remove("size");
      assertEquals(Optional.empty(), library.settings().get("size"));
      assertEquals(Optional.of("paper"), library.settings().get("theme"));
    }
  }

  @Test
  void twoLibrariesOnOneFolderWorkTogether() throws Exception {
    try (Library one = Library.open(folder);
        Library other = Library.open(folder)) {
      one.reports().add(REPORT, Samples.GLOSSARY, "");
      assertEquals(Set.of(REPORT.fingerprint()), other.reports().fingerprints());
      Annotation annotation = Samples.annotation(REPORT, 3, 9, "");
      other.annotations().add(annotation);
      assertEquals(List.of(annotation), one.annotations().all());
    }
  }

  @Test
  void whatIsKeptIsSafeAndTheFolderIsTidy() throws Exception {
    try (Library library = Library.open(folder)) {
      assertEquals("wal", pragma(library, "journal_mode"));
      assertEquals("2", pragma(library, "synchronous"));
      assertEquals("1", pragma(library, "foreign_keys"));
      assertEquals("4", pragma(library, "user_version"));
      assertEquals(List.of(), library.check());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          Set.of("library.db", "library.lock", "native"),
          files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet()));
    }
  }

  private static String pragma(Library library, String name) throws LibraryException {
    return library.database().plainly(plain -> plain.lines("PRAGMA " + name)).get(0);
  }

  @Test
  void aClosedLibrarySaysSo() throws Exception {
    Library library = Library.open(folder);
    library.close();
    library.close();
    assertEquals(
        Reason.CLOSED,
        reasonOf(assertThrows(LibraryException.class, () -> library.settings().all())));
  }

  @Test
  void aFolderOfAnyNameWillDo() throws Exception {
    Path odd = folder.resolve("我的 文件#1?a=b&100%25;'\"x").resolve("库");
    try (Library library = Library.open(odd)) {
      library.settings().put("k", "v");
    }
    try (Library library = Library.open(odd)) {
      assertEquals(Optional.of("v"), library.settings().get("k"));
    }
    assertTrue(Files.isRegularFile(odd.resolve("library.db")));
  }
}
