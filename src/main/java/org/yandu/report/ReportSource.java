package org.yandu.report;

import java.util.Set;

/**
 * Reports that can be had by their fingerprint, wherever they are kept.
 *
 * @param <X> what goes wrong where they are kept
 */
public interface ReportSource<X extends Exception> {

  /**
   * The {@linkplain Report#fingerprint() fingerprints} of all reports, in the order of listing.
   *
   * @return a set that never changes: where there are other reports now, it is another one
   */
  Set<String> fingerprints() throws X;

  /**
   * One of the reports.
   *
   * @throws X if it is not there or cannot be read
   */
  Report report(String fingerprint) throws X;
}
