package org.yandu.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yandu.report.Report;
import org.yandu.report.ReportSource;

/** Reports in memory, so that an index is measured and not the library it is made from. */
final class ReportShelf implements ReportSource<IOException> {

  private final Map<String, Report> reports = new LinkedHashMap<>();

  ReportShelf(List<Report> reports) {
    reports.forEach(report -> this.reports.put(report.fingerprint(), report));
  }

  @Override
  public Set<String> fingerprints() {
    return reports.keySet();
  }

  @Override
  public Report report(String fingerprint) throws IOException {
    Report report = reports.get(fingerprint);
    if (report == null) {
      throw new IOException("no such report: " + fingerprint);
    }
    return report;
  }
}
