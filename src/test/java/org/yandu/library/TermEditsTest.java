package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.glossary.TermEdit.Kind;
import org.yandu.glossary.TermEdit.Step;
import org.yandu.glossary.TermEditing;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

/** What a reader does to a glossary: kept beside the official one, and taken back. */
class TermEditsTest {

  private static final Report REPORT = Samples.report();

  @TempDir private Path folder;
  private Optional<Library> opened = Optional.empty();

  @BeforeEach
  void open() throws LibraryException {
    opened = Optional.of(Library.open(folder));
    library().reports().add(REPORT, Samples.GLOSSARY, "");
  }

  @AfterEach
  void close() throws LibraryException {
    library().close();
  }

  private Library library() {
    return opened.orElseThrow();
  }

  private List<TermEdit> kept() throws LibraryException {
    return library().termEdits().ofReport(REPORT.fingerprint());
  }

  private static TermEdit own(String headword) {
    return TermEditing.added(
        REPORT.fingerprint(), new Term(1, headword, List.of("别名"), "释义。"), Samples.NOON);
  }

  private static Step adding(TermEdit edit) {
    return new Step(Optional.empty(), Optional.of(edit));
  }

  private static Reason reasonOf(List<Step> steps, Library library) {
    return assertThrows(LibraryException.class, () -> library.termEdits().apply(steps)).reason();
  }

  @Test
  void editsComeBackAsTheyWereKeptAndTheOfficialTextIsUntouched() throws LibraryException {
    Step correction = Samples.correction(REPORT);
    TermEdit own = own("链长制");
    library().termEdits().apply(List.of(correction, adding(own)));
    assertEquals(2, kept().size());
    assertEquals(
        List.of(correction.after().orElseThrow(), own).stream()
            .sorted(TermEditsTest::byId)
            .toList(),
        kept().stream().sorted(TermEditsTest::byId).toList());
    assertEquals(Samples.GLOSSARY, library().reports().load(REPORT.fingerprint()).glossary());
    assertEquals(List.of(), library().termEdits().ofReport("other"));
  }

  private static int byId(TermEdit one, TermEdit other) {
    return one.id().compareTo(other.id());
  }

  @Test
  void allStepsAreTakenOrNone() throws LibraryException {
    Step correction = Samples.correction(REPORT);
    // The same entry twice, as two windows would: the second is refused, and the first with it.
    assertEquals(
        Reason.CHANGED_ELSEWHERE,
        reasonOf(List.of(correction, Samples.correction(REPORT)), library()));
    assertEquals(List.of(), kept());
    TermEdit own = own("甲");
    library().termEdits().apply(List.of(adding(own)));
    Step stale =
        new Step(
            Optional.of(own.with(Kind.ADDED, term("乙"), Samples.NOON.plusSeconds(9))),
            Optional.empty());
    assertEquals(Reason.CHANGED_ELSEWHERE, reasonOf(List.of(stale), library()));
    assertEquals(List.of(own), kept());
  }

  private static Term term(String headword) {
    return new Term(1, headword, List.of(), "释义。");
  }

  @Test
  void aReportThatIsNotKeptIsSaidToBeMissing() {
    TermEdit stray = TermEditing.added("nothing", term("甲"), Samples.NOON);
    assertEquals(Reason.NO_SUCH_REPORT, reasonOf(List.of(adding(stray)), library()));
  }

  /** Marks and terms in one history, taken back in the order in which they were made. */
  @Test
  void changesOfTermsAndAnnotationsAreTakenBackTogether() throws LibraryException {
    History history = new History(library(), Clock.systemUTC());
    Annotation annotation = Samples.annotation(REPORT, 3, 9, "");
    TermEdit own = own("链长制");
    TermEdit renamed = own.with(Kind.ADDED, term("产业链链长制"), Samples.NOON.plusSeconds(5));
    history.add(annotation);
    history.changeTerms(new TermChange(TermChange.Name.ADDED, List.of(adding(own))));
    history.changeTerms(
        new TermChange(
            TermChange.Name.CORRECTED, List.of(new Step(Optional.of(own), Optional.of(renamed)))));
    assertEquals(List.of(renamed), kept());
    assertEquals("change.term.corrected", history.undo().orElseThrow().nameKey());
    assertEquals(List.of(own), kept());
    assertEquals("change.term.added", history.undo().orElseThrow().nameKey());
    assertEquals(List.of(), kept());
    assertEquals("change.annotation.added", history.undo().orElseThrow().nameKey());
    assertEquals(List.of(), library().annotations().all());
    history.redo();
    history.redo();
    history.redo();
    assertEquals(List.of(renamed), kept());
    assertEquals(List.of(annotation), library().annotations().all());
  }

  @Test
  void whatWasImportedTogetherIsTakenBackTogether() throws LibraryException {
    History history = new History(library(), Clock.systemUTC());
    List<Step> steps = List.of(adding(own("甲")), adding(own("乙")), Samples.correction(REPORT));
    history.changeTerms(new TermChange(TermChange.Name.IMPORTED, steps));
    assertEquals(3, kept().size());
    history.undo();
    assertEquals(List.of(), kept());
    history.redo();
    assertEquals(3, kept().size());
  }

  /** A library of the first version, with everything that it could hold. */
  @Test
  void anOlderLibraryIsBroughtUpToDateAndKeepsEverything() throws LibraryException {
    Annotation annotation = Samples.annotation(REPORT, 3, 9, "旧批注");
    library().annotations().add(annotation);
    library().readingPositions().keep(REPORT.fingerprint(), 7);
    library().settings().put("theme", "night");
    library().database().write(writing -> OlderLibrary.age(writing, 1));
    library().close();
    opened = Optional.of(Library.open(folder));
    assertEquals(List.of(), library().check());
    assertEquals(List.of(annotation), library().annotations().all());
    assertEquals(7, library().readingPositions().of(REPORT.fingerprint()).orElseThrow());
    assertEquals(Optional.of("night"), library().settings().get("theme"));
    library().termEdits().apply(List.of(Samples.correction(REPORT)));
    assertEquals(1, kept().size());
  }
}
