package org.yandu.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Every token is told once, in order, with each place where it stands. */
class InversionTest {

  /** Of every token in order, its documents and the positions in each. */
  private static Map<BytesRef, Map<Integer, List<Integer>>> told(Terms terms) throws Exception {
    Map<BytesRef, Map<Integer, List<Integer>>> told = new TreeMap<>();
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    BytesRef last = new BytesRef();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      assertEquals(1, Integer.signum(term.compareTo(last)), "ascending");
      last = BytesRef.deepCopyOf(term);
      Map<Integer, List<Integer>> places = new TreeMap<>();
      long frequency = 0;
      postings = each.postings(postings, PostingsEnum.POSITIONS);
      for (int document = postings.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = postings.nextDoc()) {
        List<Integer> positions = new ArrayList<>();
        for (int left = postings.freq(); left > 0; left--) {
          positions.add(postings.nextPosition());
        }
        frequency += positions.size();
        places.put(document, positions);
      }
      assertEquals(frequency, each.totalTermFreq());
      told.put(last, places);
    }
    return told;
  }

  /** The same as one would do it by hand, token by token. */
  private static Map<BytesRef, Map<Integer, List<Integer>>> byHand(List<List<String>> documents) {
    Map<BytesRef, Map<Integer, List<Integer>>> all = new TreeMap<>();
    for (int document = 0; document < documents.size(); document++) {
      int position = 0;
      for (String block : documents.get(document)) {
        int[] characters = block.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
          String token = Character.toString(characters[at]);
          if (at + 1 < characters.length
              && Character.isLetterOrDigit(characters[at])
              && Character.isLetterOrDigit(characters[at + 1])) {
            token += Character.toString(characters[at + 1]);
          }
          all.computeIfAbsent(new BytesRef(token), none -> new TreeMap<>())
              .computeIfAbsent(document, none -> new ArrayList<>())
              .add(position++);
        }
        position++;
      }
    }
    return all;
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
