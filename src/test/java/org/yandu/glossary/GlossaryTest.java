package org.yandu.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  @Test
  void correctionsGoOverWhatWasReadAndAdditionsBehindIt() {
    Glossary read =
        new Glossary(
            List.of(
                new Term(1, "四上企业", List.of("规上企业"), "旧释义。"),
                new Term(2, "赣服通", List.of(), "软件。")));
    Glossary curated =
        new Glossary(
            List.of(
                new Term(9, "“四上”企业", List.of("四上", "规上企业"), "新释义。"),
                new Term(3, "新词", List.of(), "新的。")));
    assertEquals(
        List.of(
            new Term(1, "“四上”企业", List.of("四上", "规上企业"), "新释义。"),
            new Term(2, "赣服通", List.of(), "软件。"),
            new Term(3, "新词", List.of(), "新的。")),
        read.correctedBy(curated).terms());
  }

  @Test
  void nothingCorrectsNothing() {
    assertEquals(Glossary.EMPTY, Glossary.EMPTY.correctedBy(Glossary.EMPTY));
  }
}
