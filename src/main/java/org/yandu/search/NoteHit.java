package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.MarkForm;
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

  /**
   * A place in what an annotation says.
   *
   * @param text the note, or the passage of a bookmark
   * @param range of that text
   * @param inBookmark whether it is the passage of a bookmark
   */
  public record Place(String text, Range range, boolean inBookmark) {}

  /**
   * What is listed among the notes: the places in what was written, and, since a bookmark says
   * nothing but its passage, those in the passage of one. Any other mark is found by its words
   * where they stand in the report.
   */
  public List<Place> places() {
    List<Place> places = new ArrayList<>();
    inNote.forEach(range -> places.add(new Place(annotation.note(), range, false)));
    if (annotation.form() == MarkForm.BOOKMARK) {
      inQuote.forEach(range -> places.add(new Place(annotation.anchor().exact(), range, true)));
    }
    return places;
  }

  private static List<Range> places(Expression expression, String text) {
    return new FoldedPassage(Folding.fold(text)).find(expression);
  }
}
