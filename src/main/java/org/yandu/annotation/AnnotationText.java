package org.yandu.annotation;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import org.yandu.annotation.WebAnnotationException.Reason;
import org.yandu.report.Report;

/**
 * A text in which this or another program has left annotations. Of what kind it is shows itself:
 * JSON after the W3C model, of Hypothesis or of Zotero, or the clippings of a Kindle.
 */
public final class AnnotationText {

  private AnnotationText() {}

  /**
   * What was found.
   *
   * @param annotations each with the name of its report, which for another program is a title or an
   *     address; the places are still to be {@linkplain Anchoring located}
   * @param without how many more there are that quote nothing: bookmarks, drawings, notes on a page
   */
  public record Found(List<Versioned> annotations, int without) {

    public Found {
      annotations = List.copyOf(annotations);
    }
  }

  /**
   * Reads what is in a text.
   *
   * @param reports the reports that may be meant, by fingerprint; they turn positions in characters
   *     into offsets
   * @throws WebAnnotationException if it is none of these, or something in it is malformed; then
   *     nothing of it is read
   */
  public static Found read(String text, Map<String, Report> reports) throws WebAnnotationException {
    String stripped = text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
    if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
      if (KindleClippings.isThis(stripped)) {
        return KindleClippings.read(stripped);
      }
      throw new WebAnnotationException(Reason.NOT_JSON, 0);
    }
    JsonElement root = BoundedJson.parse(stripped);
    if (HypothesisAnnotations.isThis(root)) {
      return HypothesisAnnotations.read(root);
    }
    if (ZoteroAnnotations.isThis(root)) {
      return ZoteroAnnotations.read(root);
    }
    return new WebAnnotationReader(reports).read(root);
  }
}
