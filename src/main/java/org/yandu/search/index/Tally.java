package org.yandu.search.index;

import java.util.List;
import java.util.stream.IntStream;
import org.yandu.search.HitKind;

/**
 * How often something was found in each report of an index, by number: a map of names would take
 * longer than to find it. Several threads may count at once, each the documents of others.
 */
final class Tally {

  /** Of an index that holds no report. */
  static final Tally NONE = new Tally(List.of());

  private final List<String> reports;
  private final int[] body;
  private final int[] entries;

  /**
   * @param reports fingerprints, in the order of their numbers
   */
  Tally(List<String> reports) {
    this.reports = reports;
    body = new int[reports.size()];
    entries = new int[reports.size()];
  }

  /** The fingerprints of the reports, in the order of their numbers. */
  List<String> reports() {
    return reports;
  }

  void add(int report, HitKind kind, int count) {
    (kind == HitKind.ENTRY ? entries : body)[report] += count;
  }

  boolean isFound(int report) {
    return body[report] + entries[report] > 0;
  }

  /** In all reports. */
  long total() {
    return IntStream.concat(IntStream.of(body), IntStream.of(entries)).asLongStream().sum();
  }

  HitCount count(int report) {
    return new HitCount(reports.get(report), body[report], entries[report]);
  }
}
