package org.yandu.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yandu.report.Report;

/**
 * Annotations as JSON-LD after the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/), for other programs and for colleagues.
 *
 * <p>What the model has no word for stands beside it under {@code yandu:}: offsets in UTF-16 code
 * units, where the model counts characters, and the path of headings. So nothing is lost when the
 * program reads again what it wrote.
 */
public final class WebAnnotation {

  static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  static final String VOCABULARY = "urn:yandu:";
  static final String REPORT = "urn:yandu:report:";
  static final String UUID_SCHEME = "urn:uuid:";
  static final String VERSIONS = "yandu:versions";

  private WebAnnotation() {}

  /** The tag that says of what kind an annotation is. */
  static String tag(AnnotationKind kind) {
    return AnnotationKind.builtIn(kind.id()).isPresent()
        ? kind.id().toLowerCase(Locale.ROOT)
        : kind.name();
  }

  /**
   * One AnnotationCollection with all annotations on its first page.
   *
   * @param reports the reports they stand in, by fingerprint; where one is missing, the position in
   *     characters is left out
   */
  public static String write(List<Annotation> annotations, Map<String, Report> reports) {
    return writeVersioned(annotations.stream().map(Versioned::of).toList(), reports);
  }

  /**
   * The same with the states that the annotations are known to have been in, by which a library
   * that takes them in tells what is newer.
   */
  public static String writeVersioned(List<Versioned> annotations, Map<String, Report> reports) {
    return new WebAnnotationWriter(reports).write(annotations);
  }

  /**
   * Reads a collection, a page, an array of annotations, or a single one. What another program
   * wrote is understood as far as it marks a passage by quoting it; a passage without a position is
   * given one at the start of the text and has to be {@linkplain Anchoring located}. A name that is
   * no UUID becomes one, always the same.
   *
   * @param reports the reports that may be meant, by fingerprint; they turn positions in characters
   *     into offsets
   * @throws WebAnnotationException if the text is no JSON, or anything in it is no such annotation,
   *     or none of them quotes a passage; then nothing of it is read
   */
  public static List<Annotation> read(String json, Map<String, Report> reports)
      throws WebAnnotationException {
    return readVersioned(json, reports).stream().map(Versioned::annotation).toList();
  }

  /** The same with the states that the annotations are known to have been in. */
  public static List<Versioned> readVersioned(String json, Map<String, Report> reports)
      throws WebAnnotationException {
    return new WebAnnotationReader(reports).read(BoundedJson.parse(json)).annotations();
  }
}
