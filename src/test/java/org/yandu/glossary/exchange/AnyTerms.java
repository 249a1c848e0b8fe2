package org.yandu.glossary.exchange;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.text.Folding;

/**
 * Glossaries of all texts there can be: any UTF-16, with a liking for what has a meaning in files.
 */
final class AnyTerms {

  private AnyTerms() {}

  private static Arbitrary<String> strings() {
    Arbitrary<String> telling =
        Arbitraries.of(
            "甲", "“", "\"", "'", ",", "，", "；", ";", "|", "、", "\\", "\\u0001", "\\u005C", "u", "=",
            "-", "＠", " ", "　", "\t", "\n", "\r", "\r\n", "\u0000", "\u001F", "\u0085", "\u2028",
            "\uFEFF", "\uFFFE", "\uD83D", "\uDE00", "😀", "\uE000", "<", "&", "]]>", "&amp;");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, telling), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  static Arbitrary<Glossary> glossaries() {
    Arbitrary<String> headwords =
        strings().map(text -> Folding.key(text).isEmpty() ? text + "词" + text : text);
    Arbitrary<List<String>> aliases = strings().filter(text -> !text.isEmpty()).list().ofMaxSize(3);
    Arbitrary<String> definitions = strings().map(text -> text.isBlank() ? text + "义" : text);
    return Combinators.combine(headwords, aliases, definitions)
        .as((headword, other, definition) -> new Term(1, headword, other, definition))
        .list()
        .ofMaxSize(5)
        .uniqueElements(term -> Folding.key(term.headword()))
        .map(AnyTerms::numbered);
  }

  private static Glossary numbered(List<Term> terms) {
    List<Term> numbered = new ArrayList<>();
    for (Term term : terms) {
      numbered.add(
          new Term(numbered.size() * 7 + 1, term.headword(), term.aliases(), term.definition()));
    }
    return new Glossary(numbered);
  }
}
