package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.WebAnnotation;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.glossary.Glossary;
import org.yandu.library.exchange.Parcel;
import org.yandu.library.exchange.ParcelException;
import org.yandu.library.exchange.ParcelReader;
import org.yandu.library.exchange.ParcelWriter;
import org.yandu.report.Report;

/**
 * Whatever comes in: there is a typed failure or none, no file beside the library's own is made or
 * changed, the library stays sound, and no more memory is used than the limits allow.
 */
class ImportFuzzTest {

  private static final int ROUNDS = 600;

  /** What one import may allocate, kept or not, in bytes: for inputs of a few kilobytes. */
  private static final long MOST = 64L << 20;

  private static final Report REPORT = Samples.report();

  /** What formats are made of, and what breaks programs that read them. */
  private static final List<String> PIECES =
      List.of(
          "[",
          "]",
          "{",
          "}",
          "\"",
          ":",
          ",",
          "null",
          "-1",
          "1e999999999",
          "1e400",
          "0.5",
          "\\u0000",
          "\uD800",
          "\uFEFF",
          "\r\n",
          "==========",
          "../../",
          "\"id\":",
          "\"target\":",
          "\"yandu:start\":99999999999",
          "\"yandu:versions\":[\"x\"]",
          "\"selector\":[[[",
          "9999999999999999999999999999999",
          "2026-13-45T99:99:99Z",
          "[[[[[[[[[[[[[[[[[[[[[[",
          "- 您在位置 #99999999-0的标注 | 添加于 9999年99月99日 99:99:99",
          "(",
          "\\");

  @TempDir private Path folder = Path.of("");

  private static Map<String, byte[]> seeds() {
    Annotation one = Samples.annotation(REPORT, 4, 9, "好\n“引号”");
    Annotation two = Samples.annotation(REPORT, 2, 12, "").withTags(List.of("甲"), Samples.NOON);
    String json = WebAnnotation.write(List.of(one, two), Map.of(REPORT.fingerprint(), REPORT));
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put("w3c", utf8(json));
    seeds.put(
        "hypothesis",
        utf8(
            "{\"rows\":[{\"id\":\"A\",\"uri\":\"https://example.org\",\"text\":\"t\",\"tags\":[\"x\"],"
                + "\"created\":\"2026-01-02T03:04:05+00:00\",\"target\":[{\"selector\":[{\"type\":"
                + "\"TextQuoteSelector\",\"exact\":"
                + new Gson().toJson(one.anchor().exact())
                + "}]}]}]}"));
    seeds.put(
        "zotero",
        utf8(
            "[{\"key\":\"K\",\"data\":{\"annotationText\":"
                + new Gson().toJson(one.anchor().exact())
                + ",\"annotationComment\":\"c\",\"annotationColor\":\"#ffd400\",\"tags\":"
                + "[{\"tag\":\"t\"}],\"dateModified\":\"2026-01-02T03:04:05Z\"}}]"));
    seeds.put(
        "kindle",
        utf8(
            "R (A)\n- 您在位置 #1-2的标注 | 添加于 2026年1月4日星期一 下午10:11:12\n\n"
                + two.anchor().exact()
                + "\n==========\nR (A)\n- Your Note on Location 2 | Added on Monday, January 5, 2026"
                + " 1:02:03 AM\n\nwhy\n==========\n"));
    return seeds;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] content = seed.clone();
    int changes = 1 + random.nextInt(4);
    for (int change = 0; change < changes; change++) {
      int at = content.length == 0 ? 0 : random.nextInt(content.length);
      content =
          switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(content, at);
            case 1 -> flipped(content, at, random);
            case 2 -> spliced(content, at, 0, utf8(PIECES.get(random.nextInt(PIECES.size()))));
            case 3 -> spliced(content, at, random.nextInt(40), new byte[0]);
            case 4 -> {
              int to = Math.min(content.length, at + random.nextInt(200));
              yield spliced(content, at, 0, Arrays.copyOfRange(content, at, to));
            }
            default -> {
              byte[] noise = new byte[random.nextInt(20)];
              random.nextBytes(noise);
              yield spliced(content, at, random.nextInt(20), noise);
            }
          };
    }
    return content;
  }

  private static byte[] flipped(byte[] content, int at, Random random) {
    if (content.length > 0) {
      content[at] ^= (byte) (1 << random.nextInt(8));
    }
    return content;
  }

  private static byte[] spliced(byte[] content, int at, int removed, byte[] inserted) {
    int rest = Math.min(content.length, at + removed);
    byte[] spliced = Arrays.copyOf(content, at + inserted.length + content.length - rest);
    System.arraycopy(inserted, 0, spliced, at, inserted.length);
    System.arraycopy(content, rest, spliced, at + inserted.length, content.length - rest);
    return spliced;
  }

  /** All files and folders but the library's own, and what is in them. */
  private Set<String> surroundings() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> !path.startsWith(folder.resolve("library")))
          .filter(path -> !path.endsWith("in.bin"))
          .map(path -> path + (Files.isRegularFile(path) ? content(path) : ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String content(Path file) {
    try {
      return Arrays.toString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** Takes in what is in a file, as the program does. */
  private static boolean take(Library library, Path file) throws LibraryException {
    try {
      Parcel parcel =
          ParcelReader.isPackage(file)
              ? ParcelReader.read(file)
              : library
                  .exchange()
                  .read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      library.exchange().take(parcel, Homes.Wish.ANY);
      return true;
    } catch (ParcelException e) {
      assertTrue(e.reason().code().startsWith("YD-P"));
    } catch (WebAnnotationException e) {
      assertTrue(e.reason().code().startsWith("YD-A"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return false;
  }

  private void fuzz(Map<String, byte[]> seeds, int rounds, boolean all) throws Exception {
    Files.writeString(folder.resolve("beside.txt"), "无关");
    Path file = folder.resolve("in.bin");
    try (Library library = Library.open(folder.resolve("library"))) {
      library.reports().add(REPORT, Samples.GLOSSARY, "x");
      Set<String> before = surroundings();
      int taken = 0;
      for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
        Files.write(file, seed.getValue());
        assertTrue(take(library, file), seed.getKey());
        Random random = new Random(seed.getKey().hashCode());
        for (int round = 0; round < rounds; round++) {
          Files.write(file, mutated(seed.getValue(), random));
          long start = allocated();
          taken += take(library, file) ? 1 : 0;
          long used = allocated() - start;
          assertTrue(used < MOST, seed.getKey() + " " + round + " used " + used);
        }
      }
      assertTrue(!all || taken > rounds / 10, "some of it is still read: " + taken);
      assertEquals(before, surroundings());
      assertEquals(List.of(), library.check());
    }
  }

  @Test
  void textsOfAllKindsDoNoHarm() throws Exception {
    fuzz(seeds(), ROUNDS, true);
  }

  @Test
  void packagesDoNoHarm() throws Exception {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    try (Library library = Library.open(folder.resolve("sender"))) {
      library.reports().add(REPORT, Samples.GLOSSARY, "x");
      library.annotations().add(Samples.annotation(REPORT, 4, 9, "好"));
      for (boolean withText : List.of(true, false)) {
        seeds.put(
            "package " + withText,
            ParcelWriter.write(
                library.exchange().pack(library.annotations().all(), withText),
                "",
                "",
                Samples.NOON));
      }
    }
    fuzz(seeds, ROUNDS, false);
  }

  /** Damage within entries, which their check sums would otherwise keep from ever being read. */
  @Test
  void packagesWhoseSumsAreRightDoNoHarm() throws Exception {
    byte[] annotations = seeds().getOrDefault("w3c", new byte[0]);
    Random random = new Random(7);
    Path file = folder.resolve("in.bin");
    try (Library library = Library.open(folder.resolve("library"))) {
      library.reports().add(REPORT, Glossary.EMPTY, "x");
      Map<String, byte[]> entries = ForgedPackage.entries(REPORT, Samples.GLOSSARY, annotations);
      Files.write(file, ForgedPackage.of(entries));
      assertTrue(take(library, file));
      Set<String> before = surroundings();
      List<String> names = List.copyOf(entries.keySet());
      int taken = 0;
      for (int round = 0; round < ROUNDS; round++) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        String name = names.get(random.nextInt(names.size()));
        changed.computeIfPresent(name, (same, content) -> mutated(content, random));
        if (round % 10 == 0) {
          // A name that leads out of wherever it is unpacked.
          String outside = round % 20 == 0 ? "../" + name : folder.resolve("evil").toString();
          changed.put(outside, utf8("ill"));
        }
        Files.write(file, ForgedPackage.of(changed));
        long start = allocated();
        taken += take(library, file) ? 1 : 0;
        assertTrue(allocated() - start < MOST, name + " " + round);
      }
      assertTrue(taken > 0);
      assertEquals(before, surroundings());
      assertEquals(List.of(), library.check());
    }
  }

  @Test
  void hugeAndHollowInputsAreRefusedWithinBounds() throws Exception {
    Path file = folder.resolve("in.bin");
    try (Library library = Library.open(folder.resolve("library"))) {
      library.reports().add(REPORT, Glossary.EMPTY, "x");
      for (String hollow :
          List.of(
              "[".repeat(4 << 20),
              "{\"a\":".repeat(1 << 20),
              "[" + "{},".repeat(2 << 20) + "{}]",
              "[" + "0,".repeat(4 << 20) + "0]",
              "==========\n".repeat(400_000),
              "\"" + "x".repeat(8 << 20) + "\"",
              "{\"rows\":[{\"uri\":\"u\",\"target\":" + "9".repeat(4 << 20) + "}]}")) {
        Files.writeString(file, hollow);
        long start = allocated();
        take(library, file);
        long used = allocated() - start;
        assertTrue(used < 30L * hollow.length() + MOST * 8, hollow.charAt(0) + " " + used);
      }
      assertEquals(List.of(), library.annotations().all());
    }
  }
}
