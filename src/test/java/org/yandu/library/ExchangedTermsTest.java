package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.library.exchange.Parcel;
import org.yandu.report.Report;

/** What becomes of entries of glossaries that two readers send each other. */
class ExchangedTermsTest extends TwoReaders {

  private static final String[] TEXT = {"今年新修道路三十公里，村村通了客车。", "实施“三个一”工程，群众满意。"};

  @Test
  void termsComeAlongWhereThereAreNoneOfTheirName() throws Exception {
    Report report = report(TEXT);
    a().reports().add(report, Samples.GLOSSARY, "x");
    b().reports().add(report, new Glossary(List.of(new Term(1, "客车", List.of(), "车"))), "x");
    a().annotations().add(mark(report, "实施“三个一”工程", "好"));
    TermEdit own =
        new TermEdit(
            new UUID(1, 2),
            report.fingerprint(),
            TermEdit.Kind.ADDED,
            "",
            "客车",
            List.of(),
            "另有说法",
            Samples.NOON,
            Samples.NOON);
    a().termEdits().apply(List.of(new TermEdit.Step(Optional.empty(), Optional.of(own))));
    Merge merge = send(a(), b(), false);
    assertEquals(1, merge.change().terms().steps().size(), "not that of a name which is there");
    List<TermEdit> edits = b().termEdits().ofReport(report.fingerprint());
    assertEquals("“三个一”工程", edits.getFirst().headword());
    assertEquals(0, send(a(), b(), false).change().terms().steps().size());
    assertEquals(edits, b().termEdits().ofReport(report.fingerprint()));
  }

  private void explain(Library library, Report report, long name, String words)
      throws LibraryException {
    TermEdit own =
        new TermEdit(
            new UUID(7, name),
            report.fingerprint(),
            TermEdit.Kind.ADDED,
            "",
            "村村通",
            List.of(),
            words,
            Samples.NOON,
            Samples.NOON);
    library.termEdits().apply(List.of(new TermEdit.Step(Optional.empty(), Optional.of(own))));
  }

  private static List<String> explanations(Library library, Report report) throws LibraryException {
    return library.termEdits().ofReport(report.fingerprint()).stream()
        .map(TermEdit::definition)
        .toList();
  }

  /** Whoever sends first: two explanations of one name are both there, and once. */
  @Test
  void twoExplanationsOfOneNameAreBothKeptAndEndAlike() throws Exception {
    Report report = report("今年新修道路三十公里，村村通了客车。", TEXT[1]);
    a().reports().add(report, Glossary.EMPTY, "x");
    b().reports().add(report, Glossary.EMPTY, "x");
    explain(a(), report, 1, "每个村都通公路。");
    explain(b(), report, 2, "每个村都通客车。");
    a().annotations().add(mark(report, "村村通", ""));
    b().annotations().add(mark(report, "村村通了", ""));
    Merge merge = send(a(), b(), false);
    assertEquals(1, merge.change().terms().steps().size());
    send(b(), a(), false);
    List<String> both = List.of("每个村都通公路。\n——\n每个村都通客车。");
    assertEquals(both, explanations(b(), report));
    assertEquals(both, explanations(a(), report));
    assertEquals(0, send(a(), b(), false).change().terms().steps().size());
    assertEquals(both, explanations(b(), report));
    b().exchange().takeBack(merge.change());
    assertEquals(List.of("每个村都通客车。"), explanations(b(), report), "and taken back");
  }

  private void write(Library library, String words, int minute) throws LibraryException {
    TermEdit now = edits(library).getFirst();
    TermEdit then =
        now.with(
            now.kind(),
            new Term(1, now.headword(), now.aliases(), words),
            Samples.NOON.plusSeconds(60L * minute));
    library.termEdits().apply(List.of(new TermEdit.Step(Optional.of(now), Optional.of(then))));
  }

  private List<TermEdit> edits(Library library) throws LibraryException {
    return library.termEdits().ofReport(report(TERM).fingerprint());
  }

  private static final String[] TERM = {"今年新修道路三十公里，村村通了客车。", "新建学校两所。"};

  private void bothHaveTheEntry() throws Exception {
    Report report = report(TERM);
    a().reports().add(report, Glossary.EMPTY, "x");
    b().reports().add(report, Glossary.EMPTY, "x");
    explain(a(), report, 1, "旧");
    a().annotations().add(mark(report, "村村通", ""));
    send(a(), b(), false);
  }

  @Test
  void whatOneWritesOtherwiseReplacesItForTheOtherToo() throws Exception {
    bothHaveTheEntry();
    write(b(), "新", 1);
    assertEquals(1, send(b(), a(), false).change().terms().steps().size());
    assertEquals(List.of("新"), explanations(a(), report(TERM)));
    write(a(), "更新", 2);
    assertEquals(0, send(b(), a(), false).change().terms().steps().size(), "an older state");
    send(a(), b(), false);
    assertEquals(List.of("更新"), explanations(b(), report(TERM)));
  }

  @Test
  void whatBothWriteOtherwiseIsKeptFromBoth() throws Exception {
    bothHaveTheEntry();
    write(a(), "甲", 2);
    write(b(), "乙", 1);
    Parcel before = b().exchange().pack(b().annotations().all(), false);
    send(a(), b(), false);
    a().exchange().take(before, Homes.Wish.ANY);
    assertEquals(List.of("乙\n——\n甲"), explanations(a(), report(TERM)));
    assertEquals(edits(a()), edits(b()));
    write(a(), "甲乙", 9);
    send(a(), b(), false);
    assertEquals(List.of("甲乙"), explanations(b(), report(TERM)), "settled once, for both");
  }

  @Test
  void whatWasDeletedStaysSoUntilItIsWrittenOtherwise() throws Exception {
    bothHaveTheEntry();
    TermEdit gone = edits(b()).getFirst();
    b().termEdits().apply(List.of(new TermEdit.Step(Optional.of(gone), Optional.empty())));
    assertEquals(0, send(a(), b(), false).change().terms().steps().size());
    assertEquals(List.of(), edits(b()));
    write(a(), "新", 1);
    send(a(), b(), false);
    assertEquals(List.of("新"), explanations(b(), report(TERM)));
  }
}
