package org.yandu.glossary;

import java.util.List;

/**
 * A policy term and its explanation.
 *
 * @param number its number in the glossary it comes from, from 1
 * @param headword the term as the glossary writes it, quotation marks included
 * @param aliases other ways of writing it that a text may use
 * @param definition what it means
 */
public record Term(int number, String headword, List<String> aliases, String definition) {

  public Term {
    aliases = List.copyOf(aliases);
  }
}
