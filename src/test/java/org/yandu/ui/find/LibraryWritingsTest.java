package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEditing;
import org.yandu.glossary.Writings;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** The other writings of a term are those of all glossaries, as they have been edited. */
class LibraryWritingsTest {

  private final Report first = SampleReport.of("甲。");
  private final Report second = SampleReport.of("乙。");
  @TempDir private Path folder;
  private Library library;
  private LibraryWritings writings;

  @BeforeEach
  void fill() throws LibraryException {
    library = Library.open(folder);
    library.reports().add(first, glossary("河湖长制"), "");
    library.reports().add(second, glossary("河长负责制"), "");
    writings = new LibraryWritings(library);
  }

  @AfterEach
  void close() throws LibraryException {
    library.close();
  }

  private static Term term(String alias) {
    return new Term(1, "河长制", List.of(alias), "");
  }

  private static Glossary glossary(String alias) {
    return new Glossary(List.of(term(alias)));
  }

  private List<String> others(Report open, Glossary shown) throws LibraryException {
    return writings.with(open.fingerprint(), shown).others("河长制").stream()
        .map(Writings.Writing::text)
        .toList();
  }

  @Test
  void theReportThatIsOpenCountsAsItIsShown() throws LibraryException {
    assertEquals(List.of("河湖长制", "河长负责制"), others(first, glossary("河湖长制")));
    assertEquals(List.of("河长负责制"), others(first, Glossary.EMPTY));
    assertEquals(List.of("河长负责制", "河湖长制"), others(second, glossary("河长负责制")));
  }

  @Test
  void whatWasEditedWhileItWasOpenCountsAfterwards() throws LibraryException {
    others(first, glossary("河湖长制"));
    library
        .termEdits()
        .apply(
            TermEditing.steps(
                Optional.empty(),
                Optional.of(TermEditing.added(first.fingerprint(), term("段长制"), Instant.EPOCH))));
    assertEquals(List.of("河长负责制", "河湖长制", "段长制"), others(second, glossary("河长负责制")));
  }

  @Test
  void aReportThatHasComeBringsItsTerms() throws LibraryException {
    others(first, glossary("河湖长制"));
    library.reports().add(SampleReport.of("丙。"), glossary("河长负责"), "");
    assertEquals(List.of("河湖长制", "河长负责制", "河长负责"), others(first, glossary("河湖长制")));
  }
}
