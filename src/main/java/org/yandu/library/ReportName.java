package org.yandu.library;

import org.yandu.report.Imprint;

/**
 * What a report is called.
 *
 * @param imprint where it comes from
 * @param length of its text, in UTF-16 code units
 */
public record ReportName(String title, Imprint imprint, int length) {}
