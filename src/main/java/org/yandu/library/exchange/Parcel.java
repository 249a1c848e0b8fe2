package org.yandu.library.exchange;

import java.util.List;
import org.yandu.annotation.AnnotationText;
import org.yandu.annotation.Versioned;
import org.yandu.glossary.VersionedTerm;

/**
 * Annotations on their way from one library to another, or from another program, and what belongs
 * to them.
 *
 * @param annotations each with the fingerprint of its report; from another program, with a title or
 *     an address in its place
 * @param reports those they belong to, as far as their writer said
 * @param terms entries of the glossaries, as edits of one who has none of them
 * @param without how many annotations there were that quote nothing
 */
public record Parcel(
    List<Versioned> annotations,
    List<CarriedReport> reports,
    List<VersionedTerm> terms,
    int without) {

  public Parcel {
    annotations = List.copyOf(annotations);
    reports = List.copyOf(reports);
    terms = List.copyOf(terms);
  }

  /** What was found in a text. */
  public static Parcel of(AnnotationText.Found found) {
    return new Parcel(found.annotations(), List.of(), List.of(), found.without());
  }
}
