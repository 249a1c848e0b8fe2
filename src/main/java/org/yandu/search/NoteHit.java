package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.yandu.annotation.Annotation;
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

  /** Those of some annotations in which a query is found, in the order given. */
  public static List<NoteHit> find(Query query, List<Annotation> annotations) {
    List<NoteHit> hits = new ArrayList<>();
    for (Annotation annotation : annotations) {
      List<Range> inNote = query.occurrencesIn(Folding.fold(annotation.note()));
      List<Range> inQuote = query.occurrencesIn(Folding.fold(annotation.anchor().exact()));
      if (!inNote.isEmpty() || !inQuote.isEmpty()) {
        hits.add(new NoteHit(annotation, inNote, inQuote));
      }
    }
    return hits;
  }
}
