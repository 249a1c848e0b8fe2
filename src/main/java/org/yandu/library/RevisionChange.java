package org.yandu.library;

/**
 * A change of the version of a report: another takes its place, with everything the reader has
 * written; or it comes back.
 *
 * @param report the fingerprint of the version that is replaced, or comes back
 * @param before the fingerprint of the version in its place before the change; empty for none
 * @param after the fingerprint of the version in its place after the change; empty for none
 * @param apart whether the new version was among the reports before, by itself: then it is again
 *     when the old one comes back, and otherwise it is not
 * @param annotations from one version to the other
 * @param terms what the reader did to the glossary, from one version to the other
 */
public record RevisionChange(
    String report,
    String before,
    String after,
    boolean apart,
    AnnotationChange annotations,
    TermChange terms)
    implements Change {

  @Override
  public String nameKey() {
    return "change.revision";
  }

  /** The fingerprint of the version that is in the place of the report after the change. */
  public String current() {
    return after.isEmpty() ? report : after;
  }

  /** What undoes it. */
  public RevisionChange reversed() {
    return new RevisionChange(
        report, after, before, apart, annotations.reversed(), terms.reversed());
  }
}
