package org.yandu.library;

import org.yandu.glossary.Glossary;
import org.yandu.report.Report;

/**
 * A report as the library keeps it.
 *
 * @param report the report
 * @param glossary its explanations, with what was added to them
 * @param source the shipped folder or the file it was read from
 */
public record StoredReport(Report report, Glossary glossary, String source) {}
