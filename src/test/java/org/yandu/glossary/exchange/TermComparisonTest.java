package org.yandu.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.glossary.TermEditing;
import org.yandu.glossary.exchange.TermComparison.Clash;
import org.yandu.glossary.exchange.TermComparison.Compared;
import org.yandu.glossary.exchange.TermComparison.Effect;

class TermComparisonTest {

  private static final Instant NOON = Instant.parse("2021-01-01T12:00:00Z");
  private static final EditedGlossary GLOSSARY =
      new EditedGlossary(
          new Glossary(
              List.of(
                  new Term(1, "“四上”企业", List.of("四上"), "规模以上企业。"),
                  new Term(2, "赣服通", List.of(), "手机软件。"),
                  new Term(3, "双创", List.of(), "创新、创业。"))),
          List.of());

  private static List<Compared> compare(String table) {
    return TermComparison.of(GLOSSARY, GlossaryCsv.read(table));
  }

  @Test
  void everyRowIsNewChangesOrSame() {
    List<Compared> rows = compare("词条,别名,释义\n链长制,,链长负责。\n四上企业,四上,规模以上企业。\n赣服通,,手机软件。\n双创,,创业。\n");
    assertEquals(
        List.of(Effect.NEW, Effect.CHANGES, Effect.SAME, Effect.CHANGES),
        rows.stream().map(Compared::effect).toList());
    assertEquals("创新、创业。", rows.getLast().before().orElseThrow().term().definition());
    assertEquals(5, rows.getLast().line());
  }

  @Test
  void aTableWithoutAliasesLeavesThemAlone() {
    Compared row = compare("词条,释义\n“四上”企业,规模以上企业。\n").getFirst();
    assertEquals(Effect.SAME, row.effect());
    assertEquals(List.of("四上"), row.term().aliases());
    assertEquals(Effect.CHANGES, compare("词条,别名,释义\n“四上”企业,,规模以上企业。\n").getFirst().effect());
  }

  @Test
  void aNameOfTwoEntriesIsShown() {
    List<Compared> rows = compare("词条,别名,释义\n新四上,“四上”；新,甲\n乙,新,丙\n丁,戊,己\n");
    assertEquals(List.of(new Clash("“四上”", "“四上”企业"), new Clash("新", "乙")), rows.get(0).clashes());
    assertEquals(List.of(new Clash("新", "新四上")), rows.get(1).clashes());
    assertEquals(List.of(), rows.get(2).clashes());
  }

  @Test
  void hiddenEntriesAreShownAgain() {
    EditedGlossary.Entry entry = GLOSSARY.named("赣服通").orElseThrow();
    TermEdit hidden =
        TermEditing.hidden(entry, new TermEditing.Now("r", Optional.empty(), NOON)).orElseThrow();
    EditedGlossary edited = GLOSSARY.withEdits(List.of(hidden));
    TermTable table = GlossaryCsv.read("词条,释义\n赣服通,手机软件。\n");
    assertEquals(Effect.CHANGES, TermComparison.of(edited, table).getFirst().effect());
  }

  /** What is taken up and written is the same as what was written before it. */
  @Test
  void fiveThousandEntriesGoThereAndBack() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          List<Term> terms = new java.util.ArrayList<>();
          for (int number = 1; number <= 5_000; number++) {
            terms.add(
                new Term(number, "词条" + number, List.of("别" + number), "释义" + number + "。\n第二段"));
          }
          EditedGlossary full = new EditedGlossary(new Glossary(terms), List.of());
          for (TermFormat format : TermFormat.values()) {
            String file =
                new String(
                    format.write("报告", full.entries()), java.nio.charset.StandardCharsets.UTF_8);
            TermTable table =
                format == TermFormat.CSV ? GlossaryCsv.read(file) : GlossaryTbx.read(file);
            assertEquals(terms, table.glossary().terms());
            assertEquals(5_000, TermComparison.of(GLOSSARY, table).size());
            List<TermEdit.Step> steps =
                TermEditing.imported(GLOSSARY, Map.of(), table.glossary().terms(), "r", NOON);
            EditedGlossary after =
                GLOSSARY.withEdits(steps.stream().map(step -> step.after().orElseThrow()).toList());
            assertEquals(5_003, after.glossary().terms().size());
            assertEquals(
                List.of(Effect.SAME),
                TermComparison.of(after, table).stream().map(Compared::effect).distinct().toList());
          }
        });
  }
}
