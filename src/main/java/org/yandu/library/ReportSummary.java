package org.yandu.library;

import java.time.Instant;
import org.yandu.report.Imprint;

/**
 * What a list of reports shows of one, without reading its text.
 *
 * @param fingerprint names the report
 * @param title its title
 * @param subtitle the line under it
 * @param imprint where it comes from
 * @param source the shipped folder or the file it was read from
 * @param added when it came into the library
 * @param length of its text, in UTF-16 code units
 * @param pages how many it has, 0 where the source had none
 * @param terms how many its glossary explains
 * @param annotations how many stand in it
 */
public record ReportSummary(
    String fingerprint,
    String title,
    String subtitle,
    Imprint imprint,
    String source,
    Instant added,
    int length,
    int pages,
    int terms,
    int annotations) {}
