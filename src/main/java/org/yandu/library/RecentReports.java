package org.yandu.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yandu.report.Report;

/**
 * The reports that passages were shown of last: what is found while a query is typed lies in the
 * same ones again and again. Safe for use by several threads.
 */
final class RecentReports {

  private final Map<String, Report> reports = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long length;

  /**
   * @param most so much text is kept, in UTF-16 code units
   */
  RecentReports(long most) {
    this.most = most;
  }

  /** Those that fit into a thirty-second of the memory that there may be. */
  static RecentReports inMemory() {
    return new RecentReports(Runtime.getRuntime().maxMemory() / 32 / Character.BYTES);
  }

  synchronized Optional<Report> find(String fingerprint) {
    return Optional.ofNullable(reports.get(fingerprint));
  }

  synchronized void keep(String fingerprint, Report report) {
    Report before = reports.put(fingerprint, report);
    length += report.text().length() - (before == null ? 0 : before.text().length());
    var eldest = reports.values().iterator();
    while (length > most && reports.size() > 1) {
      length -= eldest.next().text().length();
      eldest.remove();
    }
  }
}
