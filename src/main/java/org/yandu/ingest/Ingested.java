package org.yandu.ingest;

import org.yandu.glossary.Glossary;
import org.yandu.report.Report;

/**
 * What was understood of a file.
 *
 * @param report the report; a text that is none is one too, without headings
 * @param glossary the explanations that the report itself brings; may be empty
 */
public record Ingested(Report report, Glossary glossary) {}
