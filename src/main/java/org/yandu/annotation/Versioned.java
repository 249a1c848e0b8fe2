package org.yandu.annotation;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yandu.text.Folding;
import org.yandu.text.Sha256;

/**
 * An annotation and every state in which it, or what it was made from, is known to have been: what
 * tells an older state that comes in again from one that somebody else has changed.
 *
 * @param versions {@linkplain #version names} of those states, the present one among them
 */
public record Versioned(Annotation annotation, Set<String> versions) {

  /** Begins the name of a state in which an annotation came from another program. */
  private static final String SOURCE = "source:";

  public Versioned {
    Set<String> all = new HashSet<>(versions);
    all.add(version(annotation));
    versions = Set.copyOf(all);
  }

  /** An annotation of which only the present state is known. */
  public static Versioned of(Annotation annotation) {
    return new Versioned(annotation, Set.of());
  }

  /**
   * An annotation as another program has it. That keeps no versions: whatever came from there
   * before, and has not been changed here, is an older state of it.
   */
  public static Versioned fromProgram(Annotation annotation) {
    return new Versioned(annotation, Set.of(sourceVersion(annotation)));
  }

  /** The name under which a state is remembered that came from another program. */
  static String sourceVersion(Annotation annotation) {
    return SOURCE + version(annotation);
  }

  /** Whether it came from another program, be it through a colleague. */
  boolean isFromProgram() {
    return versions.contains(sourceVersion(annotation));
  }

  /**
   * A name for what an annotation says: a SHA-256 in hexadecimal. The same on every machine and in
   * every version of the report, so the place does not count, nor when it was changed; the words do
   * that were marked, as {@linkplain Folding folded}.
   */
  public static String version(Annotation annotation) {
    List<String> content = new ArrayList<>();
    content.add(annotation.kind().id());
    content.add(annotation.form().name());
    content.add(annotation.note());
    content.add(annotation.author());
    content.add(annotation.created().toString());
    content.add(Folding.key(annotation.anchor().exact()));
    content.addAll(annotation.tags().stream().sorted().toList());
    return Sha256.of(new Gson().toJson(content));
  }
}
