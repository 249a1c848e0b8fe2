package org.yandu.glossary;

import java.util.List;

/**
 * The explanations that belong to a report.
 *
 * @param terms in the order in which they are numbered
 */
public record Glossary(List<Term> terms) {

  public static final Glossary EMPTY = new Glossary(List.of());

  public Glossary {
    terms = List.copyOf(terms);
  }
}
