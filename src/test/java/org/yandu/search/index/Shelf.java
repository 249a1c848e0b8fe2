package org.yandu.search.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.yandu.report.Report;
import org.yandu.report.ReportSource;

/** Reports in memory, and how often each was asked for. */
class Shelf implements ReportSource<IOException> {

  private final Map<String, Report> reports = new LinkedHashMap<>();
  private int reads;

  Shelf(Report... reports) {
    for (Report report : reports) {
      add(report);
    }
  }

  void add(Report report) {
    reports.put(report.fingerprint(), report);
  }

  void remove(Report report) {
    reports.remove(report.fingerprint());
  }

  /** How many reports were read since this was asked last. */
  int reads() {
    int since = reads;
    reads = 0;
    return since;
  }

  @Override
  public Set<String> fingerprints() {
    return new LinkedHashSet<>(reports.keySet());
  }

  @Override
  public Report report(String fingerprint) throws IOException {
    reads++;
    Report report = reports.get(fingerprint);
    if (report == null) {
      throw new IOException("no report " + fingerprint);
    }
    return report;
  }
}
