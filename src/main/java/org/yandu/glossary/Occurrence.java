package org.yandu.glossary;

import org.yandu.text.Range;

/**
 * A place where a text mentions a term.
 *
 * @param term what is mentioned
 * @param range where, quotation marks that enclose it included
 */
public record Occurrence(Term term, Range range) {}
