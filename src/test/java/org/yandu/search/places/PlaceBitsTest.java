package org.yandu.search.places;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;

/** However few documents are taken together, and whichever are asked for. */
class PlaceBitsTest {

  private static final int[] TOGETHER = {1, 64, 500, 20_000, PlaceBits.TOGETHER};

  /** How often a document is passed over: never, now and then, mostly. */
  private static final int[] OUT_OF = {1, 2, 20};

  /** Some tokens together, and the same by hand. */
  private interface Look {
    void at(StoredTerms terms, List<TokenPlaces> tokens, NavigableSet<Long> places)
        throws IOException;
  }

  /** All tokens that begin with the same character, as a search takes them, for each character. */
  private static void ofEachCharacter(Look look) throws IOException {
    NavigableMap<Long, NavigableSet<Long>> expected = Segments.longPlaces();
    Segments.inLongTexts(
        segment -> {
          StoredTerms terms = StoredTerms.of(segment, Segments.TEXT).orElseThrow();
          int[] characters =
              expected.keySet().stream().mapToInt(Tokens::first).distinct().toArray();
          for (int character : characters) {
            List<TokenPlaces> tokens = new ArrayList<>();
            NavigableSet<Long> places = new TreeSet<>();
            for (Map.Entry<Long, NavigableSet<Long>> each :
                expected.tailMap(Tokens.lowest(character)).entrySet()) {
              if (Tokens.first(each.getKey()) == character) {
                tokens.add(terms.find(each.getKey()).orElseThrow());
                places.addAll(each.getValue());
              }
            }
            look.at(terms, tokens, places);
          }
        });
  }

  @Example
  void positionsInADocument() throws IOException {
    Random random = new Random(5);
    ofEachCharacter(
        (terms, tokens, places) -> {
          DocumentStarts documents = terms.documents();
          for (int together : TOGETHER) {
            for (int outOf : OUT_OF) {
              PlaceBits bits = new PlaceBits(terms, tokens, terms.documents().count(), together);
              for (int document = 0; document < documents.count(); document++) {
                if (random.nextInt(outOf) == 0) {
                  long start = documents.start(document);
                  int[] positions =
                      places.subSet(start, documents.end(document)).stream()
                          .mapToInt(place -> (int) (place - start))
                          .toArray();
                  assertArrayEquals(positions, bits.in(document));
                }
              }
            }
          }
        });
  }

  @Example
  void placesOneAfterTheOther() throws IOException {
    Random random = new Random(6);
    ofEachCharacter(
        (terms, tokens, places) -> {
          long end = terms.documents().start(terms.documents().count());
          for (int together : TOGETHER) {
            for (int outOf : OUT_OF) {
              PlaceBits bits = new PlaceBits(terms, tokens, terms.documents().count(), together);
              for (long place = 0; place < end; place += 1 + random.nextInt(outOf * outOf)) {
                assertEquals(places.contains(place), bits.has(place));
              }
            }
          }
        });
  }

  @Example
  void theFirstBehindWhichOneStands() throws IOException {
    Random random = new Random(7);
    ofEachCharacter(
        (terms, tokens, places) -> {
          long end = terms.documents().start(terms.documents().count());
          for (int together : TOGETHER) {
            int distance = random.nextInt(4);
            long[] asked = random.longs(400, 0, end - distance).sorted().distinct().toArray();
            PlaceBits bits = new PlaceBits(terms, tokens, terms.documents().count(), together);
            for (int from = 0; from < asked.length; ) {
              int to = from + 1 + random.nextInt(asked.length - from);
              int expected = from;
              while (expected < to && !places.contains(asked[expected] + distance)) {
                expected++;
              }
              assertEquals(expected, bits.first(asked, from, to, distance));
              from = expected + 1;
            }
          }
        });
  }
}
