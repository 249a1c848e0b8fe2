package org.yandu.library;

/** One reversible change of what a reader owns. */
public sealed interface Change
    permits AnnotationChange, ImportChange, KindChange, RevisionChange, TermChange {

  /** What the change is called, as a key of the interface's strings. */
  String nameKey();
}
