package org.yandu.export.print;

/** Faces that can be measured. */
public interface Faces {

  /**
   * The width of a character, as a multiple of the type size; that of the empty box if it lacks.
   */
  double advance(Face face, int codePoint);

  /** The face itself if it has the character, else another that has it, else the face itself. */
  Face holding(Face face, int codePoint);
}
