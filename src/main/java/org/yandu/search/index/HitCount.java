package org.yandu.search.index;

import org.yandu.search.HitKind;

/**
 * How often something was found in one report.
 *
 * @param report its {@linkplain org.yandu.report.Report#fingerprint() fingerprint}
 * @param body in the report proper
 * @param entries in the explanations of its terms
 */
public record HitCount(String report, int body, int entries) {

  static HitCount of(String report, HitKind kind, int count) {
    return kind == HitKind.ENTRY ? new HitCount(report, 0, count) : new HitCount(report, count, 0);
  }

  HitCount plus(HitCount other) {
    return new HitCount(report, body + other.body, entries + other.entries);
  }

  /** In all of it. */
  public int total() {
    return body + entries;
  }
}
