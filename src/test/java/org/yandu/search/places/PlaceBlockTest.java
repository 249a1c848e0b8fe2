package org.yandu.search.places;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IndexInput;

/** What is written is read again, and takes little room. */
class PlaceBlockTest {

  /** Farther behind no place can be. */
  private static final long MOST = (1L << 40) - 1;

  /** Bytes behind the block, none of which may be taken for its own. */
  private static final long BEHIND = -1;

  private final PlaceBlock block = new PlaceBlock();

  private int bytes(long before, long... places) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    block.write(before, places, places.length, out);
    int bytes = (int) out.size();
    out.writeLong(BEHIND);
    long[] read = new long[places.length];
    try (IndexInput in = new ByteBuffersIndexInput(out.toDataInput(), "a block")) {
      block.read(in, bytes, before, read, places.length);
    }
    assertArrayEquals(places, read);
    return bytes;
  }

  /** Gaps of all sizes, which a word has that stands in some chapters and not in others. */
  @Provide
  Arbitrary<long[]> places() {
    return Arbitraries.integers()
        .between(0, 31)
        .flatMap(bits -> Arbitraries.longs().between(0, (1L << bits) - 1))
        .list()
        .ofMinSize(1)
        .ofMaxSize(PlaceBlock.MOST)
        .map(
            gaps -> {
              long[] places = new long[gaps.size()];
              long last = -1;
              for (int index = 0; index < places.length; index++) {
                last += 1 + gaps.get(index);
                places[index] = last;
              }
              return places;
            });
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("places") long[] places, @ForAll int shift) throws IOException {
    bytes(-1, places);
    long before = shift & Integer.MAX_VALUE;
    bytes(before, Arrays.stream(places).map(place -> place + before + 1).toArray());
  }

  @Example
  void borders() throws IOException {
    assertEquals(2, bytes(-1, 0));
    assertTrue(bytes(-1, MOST) <= 7);
    assertTrue(bytes(MOST - 1, MOST) <= 2);
    long[] row = new long[PlaceBlock.MOST];
    Arrays.setAll(row, index -> index);
    assertEquals(1 + PlaceBlock.MOST / 8, bytes(-1, row), "a bit a place");
    row[PlaceBlock.MOST - 1] = MOST;
    assertTrue(bytes(-1, row) < PlaceBlock.MOST * 5, "one that is far away does no great harm");
    Arrays.setAll(row, index -> MOST - PlaceBlock.MOST + index);
    bytes(-1, row);
  }

  /** As the class says: 1.5 bits above the logarithm of the mean gap. */
  @Example
  void placesAtRandomTakeLittleRoom() throws IOException {
    Random random = new Random(1);
    for (int mean : new int[] {20, 300, 5_000, 70_000, 1_000_000}) {
      double bits = 0;
      int rounds = 100;
      for (int round = 0; round < rounds; round++) {
        long[] places = new long[PlaceBlock.MOST];
        long last = -1;
        for (int index = 0; index < places.length; index++) {
          last += 1 + (long) (-mean * Math.log(1 - random.nextDouble()));
          places[index] = last;
        }
        bits += 8.0 * bytes(-1, places) / places.length / rounds;
      }
      double logarithm = Math.log(mean) / Math.log(2);
      assertTrue(bits - logarithm < 1.65, mean + ": " + (bits - logarithm));
    }
  }
}
