package org.yandu.search.places;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A segment tells what was put into it, however it was put together. */
class PlacesFormatTest {

  /** Of every token, its documents by their numbers, and the positions in each. */
  private static Map<String, Map<Integer, List<Integer>>> told(LeafReader segment)
      throws IOException {
    Map<String, Map<Integer, List<Integer>>> told = new TreeMap<>();
    StoredTerms terms = terms(segment);
    DocumentStarts documents = terms.documents();
    StoredTokens each = terms.list();
    PlaceCursor cursor = terms.places();
    while (each.next()) {
      Map<Integer, List<Integer>> positions = new TreeMap<>();
      long frequency = 0;
      for (long place = cursor.begin(each.places()).advance(0);
          place != PlaceCursor.NO_MORE;
          place = cursor.next()) {
        int document = documents.documentOf(place);
        positions
            .computeIfAbsent(number(segment, document), none -> new ArrayList<>())
            .add((int) (place - documents.start(document)));
        frequency++;
      }
      assertEquals(frequency, each.places().frequency());
      told.put(text(each.token()), positions);
    }
    return told;
  }

  private static StoredTerms terms(LeafReader segment) throws IOException {
    return StoredTerms.of(segment, Segments.TEXT).orElseThrow();
  }

  private static int number(LeafReader segment, int document) throws IOException {
    return Integer.parseInt(segment.storedFields().document(document).get(Segments.NUMBER));
  }

  private static String text(long token) {
    String first = Character.toString(Tokens.first(token));
    int second = Tokens.second(token);
    return second == Tokens.ALONE ? first : first + Character.toString(second);
  }

  /** The same by hand. */
  private static Map<String, Map<Integer, List<Integer>>> byHand(Map<Integer, String> texts) {
    Map<String, Map<Integer, List<Integer>>> all = new TreeMap<>();
    texts.forEach(
        (number, text) -> {
          int[] characters = text.codePoints().toArray();
          for (int at = 0; at < characters.length; at++) {
            int next = at + 1 < characters.length ? characters[at + 1] : Tokens.ALONE;
            all.computeIfAbsent(text(Tokens.of(characters[at], next)), none -> new TreeMap<>())
                .computeIfAbsent(number, none -> new ArrayList<>())
                .add(at);
          }
        });
    return all;
  }

  private static Map<Integer, String> numbered(List<String> texts) {
    Map<Integer, String> numbered = new TreeMap<>();
    texts.forEach(text -> numbered.put(numbered.size(), text));
    return numbered;
  }

  @Provide
  Arbitrary<List<List<String>>> segments() {
    return Arbitraries.of("发", "展", "改", "5", "%", "，", "a", "𠮷", "😀", "\u0000", "\uFFFF")
        .list()
        .ofMaxSize(40)
        .map(characters -> String.join("", characters))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 200)
  void segmentsTellWhatWasPutIn(
      @ForAll("segments") List<List<String>> segments, @ForAll long chance) throws IOException {
    Random random = new Random(chance);
    List<String> texts = segments.stream().flatMap(List::stream).toList();
    Map<Integer, String> left = numbered(texts);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = Segments.writer(directory)) {
      for (int segment = 0, first = 0; segment < segments.size(); segment++) {
        Segments.add(writer, first, segments.get(segment));
        first += segments.get(segment).size();
      }
      writer.commit();
      for (int number = 0; number < texts.size(); number++) {
        if (random.nextInt(3) == 0) {
          writer.deleteDocuments(new Term(Segments.NUMBER, Integer.toString(number)));
          left.remove(number);
        }
      }
      writer.commit();
      writer.getConfig().setMergePolicy(new IndexWriterConfig().getMergePolicy());
      writer.forceMerge(1);
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, Map<Integer, List<Integer>>> told =
            left.isEmpty() ? Map.of() : told(reader.leaves().getFirst().reader());
        assertEquals(byHand(left), told);
      }
    }
  }

  @Example
  void tokensOfVeryManyPlacesAreToldToo() throws IOException {
    Segments.inLongTexts(
        segment -> assertEquals(byHand(numbered(Segments.longTexts())), told(segment)));
  }

  @Example
  void placesAreReachedWithoutThoseBefore() throws IOException {
    NavigableMap<Long, NavigableSet<Long>> expected = Segments.longPlaces();
    Segments.inLongTexts(
        segment -> {
          StoredTerms terms = terms(segment);
          Random random = new Random(3);
          PlaceCursor cursor = terms.places();
          for (Map.Entry<Long, NavigableSet<Long>> token : expected.entrySet()) {
            TokenPlaces found = terms.find(token.getKey()).orElseThrow();
            for (int step : new int[] {1, 7, 100, 3_000, 70_000}) {
              cursor.begin(found);
              long place = -1;
              while (place != PlaceCursor.NO_MORE) {
                long target = place + 1 + random.nextInt(step);
                Long next = token.getValue().ceiling(target);
                place = cursor.advance(target);
                assertEquals(next == null ? PlaceCursor.NO_MORE : next, place);
                if (next != null && random.nextInt(4) == 0) {
                  next = token.getValue().higher(place);
                  place = cursor.next();
                  assertEquals(next == null ? PlaceCursor.NO_MORE : next, place);
                } else if (next != null && random.nextInt(4) == 0) {
                  long end = place + random.nextInt(step);
                  assertEquals(token.getValue().subSet(place, end).size(), cursor.count(end));
                  next = token.getValue().ceiling(end);
                  assertEquals(next == null ? PlaceCursor.NO_MORE : next, cursor.advance(end));
                  place = end;
                } else if (next != null && random.nextInt(4) == 0) {
                  long end = place + random.nextInt(step);
                  long from = place;
                  assertArrayEquals(
                      token.getValue().subSet(from, end).stream()
                          .mapToInt(each -> (int) (each - from))
                          .toArray(),
                      cursor.positions(from, end));
                  place = Math.max(end - 1, place);
                }
              }
              assertEquals(PlaceCursor.NO_MORE, cursor.next());
            }
          }
        });
  }

  @Example
  void tokensAreFoundAndWhatIsBehindThem() throws IOException {
    NavigableMap<Long, NavigableSet<Long>> expected = Segments.longPlaces();
    Segments.inLongTexts(
        segment -> {
          StoredTerms terms = terms(segment);
          List<Long> asked = new ArrayList<>(List.of(0L, Long.MAX_VALUE));
          for (long token : expected.keySet()) {
            asked.addAll(List.of(token - 1, token, token + 1));
          }
          StoredTokens list = terms.list();
          for (long token : asked) {
            Long ceiling = expected.ceilingKey(token);
            assertEquals(ceiling != null, list.seek(token));
            if (ceiling != null) {
              assertEquals(ceiling, list.token());
              assertEquals(
                  expected.getOrDefault(ceiling, new TreeSet<>()).size(),
                  list.places().frequency());
              Long next = expected.higherKey(ceiling);
              assertEquals(next != null, list.next());
              assertTrue(next == null || list.token() == next);
            }
            assertEquals(expected.containsKey(token), terms.find(token).isPresent());
          }
        });
  }

  /** Each byte of both files, changed alone, is found when the whole index is read. */
  @Example
  void damageIsFound() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = Segments.writer(directory)) {
        Segments.add(writer, 0, List.of("稳中求进，稳中求进。", "稳增长"));
        writer.commit();
      }
      for (String name : directory.listAll()) {
        if (name.endsWith(PlacesFormat.TOKENS) || name.endsWith(PlacesFormat.PLACES)) {
          byte[] sound = bytes(directory, name);
          for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x10;
            replace(directory, name, damaged);
            assertThrows(Exception.class, () -> readAll(directory), name + " at " + at);
          }
          for (int length : new int[] {0, 1, sound.length / 2, sound.length - 1}) {
            replace(directory, name, Arrays.copyOf(sound, length));
            assertThrows(CorruptIndexException.class, () -> readAll(directory), name);
          }
          replace(directory, name, sound);
          readAll(directory);
        }
      }
    }
  }

  private static void readAll(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      CodecReader segment = (CodecReader) reader.leaves().getFirst().reader();
      segment.checkIntegrity();
      assertFalse(told(segment).isEmpty());
    }
  }

  private static byte[] bytes(Directory directory, String name) throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
      byte[] bytes = new byte[(int) in.length()];
      in.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

  private static void replace(Directory directory, String name, byte[] bytes) throws IOException {
    directory.deleteFile(name);
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      out.writeBytes(bytes, bytes.length);
    }
  }
}
