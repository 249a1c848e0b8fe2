package org.yandu.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.TokenSequence;
import org.yandu.search.places.Tokens;

/** Every token is told once, in order, with each place where it stands. */
class InversionTest {

  /** Of every token in order, its documents and the positions in each. */
  private static Map<String, Map<Integer, List<Integer>>> told(InvertedTokens terms)
      throws IOException {
    Map<String, Map<Integer, List<Integer>>> told = new HashMap<>();
    DocumentStarts documents = terms.documents();
    TokenSequence each = terms.tokens();
    long[] places = new long[TokenSequence.MOST];
    long last = -1;
    while (each.next()) {
      assertTrue(each.token() > last, "ascending");
      last = each.token();
      Map<Integer, List<Integer>> positions = new TreeMap<>();
      for (int count = each.read(places); count > 0; count = each.read(places)) {
        for (int index = 0; index < count; index++) {
          int document = documents.documentOf(places[index]);
          positions
              .computeIfAbsent(document, none -> new ArrayList<>())
              .add((int) (places[index] - documents.start(document)));
        }
      }
      String first = Character.toString(Tokens.first(last));
      int second = Tokens.second(last);
      told.put(second == Tokens.ALONE ? first : first + Character.toString(second), positions);
    }
    return told;
  }

  /** The same as one would do it by hand, token by token. */
  private static Map<String, Map<Integer, List<Integer>>> byHand(List<List<String>> documents) {
    Map<String, Map<Integer, List<Integer>>> all = new HashMap<>();
    for (int document = 0; document < documents.size(); document++) {
      int position = 0;
      for (String block : documents.get(document)) {
        int[] characters = block.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
          String token = character(characters[at]);
          if (at + 1 < characters.length
              && Character.isLetterOrDigit(characters[at])
              && Character.isLetterOrDigit(characters[at + 1])) {
            token += character(characters[at + 1]);
          }
          all.computeIfAbsent(token, none -> new TreeMap<>())
              .computeIfAbsent(document, none -> new ArrayList<>())
              .add(position++);
        }
        position++;
      }
    }
    return all;
  }

  /** Half of one becomes what it is in UTF-8. */
  private static String character(int codePoint) {
    return new String(Character.toString(codePoint).getBytes(UTF_8), UTF_8).replace('?', '\uFFFD');
  }

  private static InvertedTokens inverted(Inversion inversion, List<List<String>> documents) {
    inversion.clear();
    for (List<String> blocks : documents) {
      inversion.beginDocument();
      blocks.forEach(inversion::add);
    }
    assertEquals(documents.size(), inversion.documents());
    return inversion.invert();
  }

  /** Common characters, so that tokens stand often; of one, two and half of two UTF-16 units. */
  @Provide
  Arbitrary<List<List<String>>> documents() {
    return Arbitraries.of(
            "发", "展", "改", "5", "%", "，", "a", "𠮷", "𠀀", "😀", "\u0000", "\uFFFF", "\uD842")
        .list()
        .ofMaxSize(60)
        .map(characters -> String.join("", characters))
        .list()
        .ofMaxSize(5)
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 500)
  void everyTokenWithEachOfItsPlaces(
      @ForAll("documents") List<List<String>> documents,
      @ForAll("documents") List<List<String>> others)
      throws Exception {
    Inversion inversion = new Inversion();
    assertEquals(byHand(documents), told(inverted(inversion, documents)));
    assertEquals(byHand(others), told(inverted(inversion, others)), "nothing is left of before");
  }

  /** More tokens than there is room for at first, in documents of several stretches. */
  @Example
  void manyTokensInLongDocuments() throws Exception {
    List<List<String>> documents = new ArrayList<>();
    for (int document = 0; document < 6; document++) {
      StringBuilder block = new StringBuilder();
      for (int at = 0; at < 30_000; at++) {
        block.appendCodePoint(0x4E00 + (at * (document + 7) + at / 11) % 20_000);
      }
      documents.add(document % 2 == 0 ? List.of(block.toString()) : List.of());
    }
    assertEquals(byHand(documents), told(inverted(new Inversion(), documents)));
  }
}
