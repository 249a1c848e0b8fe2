package org.yandu.annotation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The copy under which one of two states is kept when an annotation was changed on two sides. It
 * has a name of its own, which follows from the annotation and the state, so that both sides make
 * the very same copy; and a tag by which the reader finds it.
 */
public final class ConflictCopy {

  /** What such copies are tagged with. */
  public static final String TAG = "冲突";

  private ConflictCopy() {}

  /** The name of the copy of a state of an annotation. */
  public static UUID name(UUID annotation, String version) {
    String seed = "urn:yandu:conflict:" + annotation + ":" + version;
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The copy of an annotation in a state.
   *
   * @param version the name of the state on the side where it was written; in another version of
   *     the report its words may be others
   */
  static Annotation of(Annotation annotation, String version) {
    return annotation
        .withId(name(annotation.id(), version))
        .withTags(Tags.with(annotation.tags(), List.of(TAG)), annotation.modified());
  }

  /** What an annotation was before it was brought up to date, under a name of its own. */
  public static Annotation earlier(Annotation annotation) {
    return annotation.withId(name(annotation.id(), Versioned.version(annotation)));
  }

  /** What a copy was made of. */
  static Annotation original(UUID annotation, Annotation copy) {
    return copy.withId(annotation).withTags(Tags.without(copy.tags(), TAG), copy.modified());
  }
}
