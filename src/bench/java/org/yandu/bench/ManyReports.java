package org.yandu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.yandu.report.Block;
import org.yandu.report.Report;

/**
 * As many reports as wanted: the State Council's, or, if more are wanted than there are, reports of
 * some 20,000 characters made of their paragraphs, the same ones for the same number.
 */
final class ManyReports implements Iterable<Report> {

  private static final int LENGTH = 20_000;

  private final List<Report> real;
  private final List<String> paragraphs = new ArrayList<>();
  private final int count;

  ManyReports(int count) throws IOException {
    this.count = count;
    real = ScaleReports.read();
    for (Report report : real) {
      for (Block block : report.blocks()) {
        paragraphs.add(report.textOf(block));
      }
    }
  }

  private Report get(int number) {
    if (count <= real.size()) {
      return real.get(number);
    }
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append('\n');
    }
    return ScaleReports.report("第" + number + "号", text.toString());
  }

  @Override
  public Iterator<Report> iterator() {
    return IntStream.range(0, count).mapToObj(this::get).iterator();
  }

  /**
   * Strings that stand in the reports, of 2 to 12 characters, always the same.
   *
   * @param number how many
   */
  List<String> queries(int number) {
    Random random = new Random(number);
    List<String> queries = new ArrayList<>();
    while (queries.size() < number) {
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      int length = 2 + random.nextInt(11);
      if (paragraph.length() > length) {
        int start = random.nextInt(paragraph.length() - length);
        String query = paragraph.substring(start, start + length);
        if (query.codePoints().allMatch(Character::isLetterOrDigit)) {
          queries.add(query);
        }
      }
    }
    return queries;
  }
}
