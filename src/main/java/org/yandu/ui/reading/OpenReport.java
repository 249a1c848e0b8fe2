package org.yandu.ui.reading;

import org.yandu.report.Report;

/**
 * A report that is opened, with what has been computed for reading it.
 *
 * @param fingerprint the report's {@linkplain Report#fingerprint() fingerprint}
 * @param mentions its terms as they are when it is opened; {@link Reading#mentions()} are those of
 *     now
 */
public record OpenReport(String fingerprint, Report report, Mentions mentions) {}
