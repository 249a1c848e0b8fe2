package org.yandu.search;

import org.yandu.text.Range;

/**
 * A place where something was found.
 *
 * @param report the {@linkplain org.yandu.report.Report#fingerprint() fingerprint} of the report
 * @param range where, in UTF-16 offsets of the report's text
 * @param kind in what part of it
 */
public record Hit(String report, Range range, HitKind kind) {}
