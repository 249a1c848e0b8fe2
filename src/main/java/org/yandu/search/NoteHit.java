package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.search.Query.Interpretation;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * An annotation in which something was found: in what was written, or in the passage it marks.
 *
 * @param annotation the annotation
 * @param inNote ranges of its note
 * @param inQuote ranges of its exact text
 */
public record NoteHit(Annotation annotation, List<Range> inNote, List<Range> inQuote) {

  public NoteHit {
    inNote = List.copyOf(inNote);
    inQuote = List.copyOf(inQuote);
  }

  /**
   * Those of some annotations in which something is found, in the order given. What filters ask of
   * reports is not looked at.
   */
  public static List<NoteHit> find(Interpretation meant, List<Annotation> annotations) {
    List<NoteHit> hits = new ArrayList<>();
    for (Annotation annotation : annotations) {
      if (!meant.filters().admitNote(annotation)) {
        continue;
      }
      List<Range> inNote = places(meant.expression(), annotation.note());
      List<Range> inQuote = places(meant.expression(), annotation.anchor().exact());
      if (!inNote.isEmpty() || !inQuote.isEmpty()) {
        hits.add(new NoteHit(annotation, inNote, inQuote));
      }
    }
    return hits;
  }

  private static List<Range> places(Expression expression, String text) {
    return new FoldedPassage(Folding.fold(text)).find(expression);
  }
}
