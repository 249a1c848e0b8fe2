package org.yandu.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.EditedGlossary.Standing;
import org.yandu.glossary.TermEdit.Step;

/** The official glossary under a reader's edits. */
class EditedGlossaryTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Term FOUR = new Term(1, "“四上”企业", List.of(), "规模以上企业的统称。");
  private static final Term AXES = new Term(2, "两轴四组团", List.of("两轴"), "①一②二");
  private static final Glossary OFFICIAL = new Glossary(List.of(FOUR, AXES));

  private final Map<String, TermEdit> edits = new HashMap<>();

  private EditedGlossary edited() {
    return new EditedGlossary(OFFICIAL, List.copyOf(edits.values()));
  }

  private Entry entry(String headword) {
    return edited().named(headword).orElseThrow();
  }

  private TermEditing.Now now(String key) {
    return new TermEditing.Now("report", Optional.ofNullable(edits.get(key)), NOON);
  }

  private void put(String key, Optional<TermEdit> edit) {
    edits.remove(key);
    edit.ifPresent(made -> edits.put(made.key(), made));
  }

  private void correct(String headword, Term term) {
    Entry entry = entry(headword);
    put(entry.key(), TermEditing.corrected(entry, term, now(entry.key())));
  }

  private static Term term(int number, String headword) {
    return new Term(number, headword, List.of(), "我的说法。");
  }

  @Test
  void withoutEditsEverythingIsOfficial() {
    assertEquals(OFFICIAL, edited().glossary());
    assertTrue(edited().entries().stream().allMatch(each -> each.standing() == Standing.OFFICIAL));
  }

  @Test
  void aCorrectedEntryKeepsItsPlaceAndItsOfficialText() {
    correct("四上企业", term(1, "四上企业（新）"));
    Entry entry = entry("四上企业(新)");
    assertEquals(Standing.CORRECTED, entry.standing());
    assertEquals(Optional.of(FOUR), entry.official());
    assertEquals(List.of(term(1, "四上企业（新）"), AXES), edited().glossary().terms());
    correct("四上企业（新）", FOUR);
    assertEquals(Map.of(), edits, "what reads like the official text is no edit");
  }

  @Test
  void ownEntriesFollowInTheOrderOfTheirMaking() {
    for (int second = 3; second > 0; second--) {
      put(
          "",
          Optional.of(
              TermEditing.added("report", term(1, "词" + second), NOON.plusSeconds(second))));
    }
    assertEquals(
        List.of("“四上”企业", "两轴四组团", "词1", "词2", "词3"),
        edited().glossary().terms().stream().map(Term::headword).toList());
    assertEquals(
        List.of(1, 2, 3, 4, 5), edited().glossary().terms().stream().map(Term::number).toList());
    assertEquals(Standing.OWN, entry("词2").standing());
    correct("词2", term(4, "词二"));
    assertEquals("词二", edited().glossary().terms().get(3).headword());
    assertEquals(Standing.OWN, entry("词二").standing());
  }

  @Test
  void hiddenIsNotGoneAndComesBackAsItWas() {
    correct("两轴四组团", term(2, "两轴四组团"));
    Entry entry = entry("两轴四组团");
    put(entry.key(), TermEditing.hidden(entry, now(entry.key())));
    assertEquals(List.of(FOUR), edited().glossary().terms());
    Entry hidden = entry("两轴四组团");
    assertTrue(hidden.hidden());
    put(hidden.key(), TermEditing.shown(hidden, now(hidden.key())));
    assertEquals(List.of(FOUR, term(2, "两轴四组团")), edited().glossary().terms());
    assertEquals(Optional.of(AXES), entry("两轴四组团").official());
  }

  @Test
  void entriesOfOneNameAreToldApart() {
    Term twin = new Term(2, "四上企业", List.of(), "另一条。");
    EditedGlossary twins = new EditedGlossary(new Glossary(List.of(FOUR, twin)), List.of());
    assertEquals(2, twins.entries().size());
    Entry second = twins.entryOf(twin).orElseThrow();
    Optional<TermEdit> hidden =
        TermEditing.hidden(second, new TermEditing.Now("report", Optional.empty(), NOON));
    assertEquals(List.of(FOUR), twins.withEdits(List.of(hidden.orElseThrow())).glossary().terms());
  }

  @Test
  void ignoredWordsChangeNoEntry() {
    put("四上企业", TermEditing.ignored("双减", "“双减”", now("双减")));
    assertEquals(Set.of("双减"), edited().ignored());
    assertEquals(OFFICIAL, edited().glossary());
  }

  @Test
  void importingCorrectsWhatIsKnownShowsWhatIsHiddenAndAddsTheRestInOrder() {
    Entry axes = entry("两轴四组团");
    put(axes.key(), TermEditing.hidden(axes, now(axes.key())));
    List<Term> terms = List.of(term(1, "丙"), term(7, "四上企业"), AXES, term(2, "甲"));
    List<Step> steps = TermEditing.imported(edited(), edits, terms, "report", NOON);
    steps.forEach(
        step -> {
          step.before().ifPresent(before -> edits.remove(before.key()));
          step.after().ifPresent(after -> edits.put(after.key(), after));
        });
    assertEquals(
        List.of("四上企业", "两轴四组团", "丙", "甲"),
        edited().glossary().terms().stream().map(Term::headword).toList());
    assertFalse(entry("两轴四组团").hidden());
    assertEquals(
        List.of(), TermEditing.imported(edited(), edits, terms, "report", NOON), "twice is once");
  }

  /**
   * What was exported and is imported where only the official entries are makes the same of them.
   */
  @Property(tries = 100)
  void whatIsExportedMakesTheSameElsewhere(
      @ForAll @Size(max = 8) List<@IntRange(max = 5) Integer> actions) {
    edits.clear();
    int count = 0;
    for (int action : actions) {
      count++;
      List<Entry> entries = edited().entries();
      Entry any = entries.get(count * 7 % entries.size());
      int number = any.term().number();
      if (action < 2) {
        put(
            "",
            Optional.of(
                TermEditing.added("report", term(1, "新" + count), NOON.plusSeconds(count))));
      } else {
        put(
            any.key(),
            TermEditing.corrected(any, term(number, any.term().headword()), now(any.key())));
      }
    }
    Glossary mine = edited().glossary();
    Map<String, TermEdit> theirs = new HashMap<>();
    EditedGlossary plain = new EditedGlossary(OFFICIAL, List.of());
    TermEditing.imported(plain, theirs, mine.terms(), "report", NOON)
        .forEach(step -> step.after().ifPresent(after -> theirs.put(after.key(), after)));
    assertEquals(mine, plain.withEdits(List.copyOf(theirs.values())).glossary());
  }

  @Test
  void manyEntriesAreNoTrouble() {
    List<Term> many =
        IntStream.rangeClosed(1, 20_000).mapToObj(each -> term(each, "词" + each)).toList();
    EditedGlossary none = new EditedGlossary(Glossary.EMPTY, List.of());
    List<Step> steps = TermEditing.imported(none, Map.of(), many, "report", NOON);
    List<TermEdit> made = steps.stream().map(step -> step.after().orElseThrow()).toList();
    assertEquals(many, none.withEdits(made).glossary().terms());
  }
}
