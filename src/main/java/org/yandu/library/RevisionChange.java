package org.yandu.library;

/**
 * A change of the version of a report: another takes its place, with everything the reader has
 * written; or it comes back.
 *
 * @param report the fingerprint of the version that is replaced, or comes back
 * @param before the fingerprint of the version in its place before the change; empty for none
 * @param after the fingerprint of the version in its place after the change; empty for none
 * @param annotations from one version to the other
 * @param terms what the reader did to the glossary, from one version to the other
 */
public record RevisionChange(
    String report, String before, String after, AnnotationChange annotations, TermChange terms)
    implements Change {

  @Override
  public String nameKey() {
    return "change.revision";
  }

  /** What undoes it. */
  public RevisionChange reversed() {
    return new RevisionChange(report, after, before, annotations.reversed(), terms.reversed());
  }
}
