package org.yandu.search.index;

/**
 * How often something was found in one report.
 *
 * @param report its {@linkplain org.yandu.report.Report#fingerprint() fingerprint}
 * @param body in the report proper
 * @param entries in the explanations of its terms
 */
public record HitCount(String report, int body, int entries) {

  /** In all of it. */
  public int total() {
    return body + entries;
  }
}
