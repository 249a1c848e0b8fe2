package org.yandu.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader marks a passage as. Six kinds are there from the beginning; a reader may give them
 * other names and colours, and add more.
 *
 * @param id what tells it from other kinds whatever it is called; for one that a reader added a
 *     UUID
 * @param name what it is called
 * @param colour what it is drawn in
 */
public record AnnotationKind(String id, String name, KindColour colour) {

  public static final AnnotationKind HIGHLIGHT =
      new AnnotationKind("HIGHLIGHT", "亮点", KindColour.YELLOW);
  public static final AnnotationKind TARGET = new AnnotationKind("TARGET", "目标", KindColour.GREEN);
  public static final AnnotationKind TASK = new AnnotationKind("TASK", "任务", KindColour.BLUE);
  public static final AnnotationKind FIGURE = new AnnotationKind("FIGURE", "数据", KindColour.PURPLE);
  public static final AnnotationKind QUESTION =
      new AnnotationKind("QUESTION", "疑问", KindColour.RED);
  public static final AnnotationKind PROPOSAL =
      new AnnotationKind("PROPOSAL", "建议", KindColour.ORANGE);

  /** Those that are there from the beginning, in the order of the keys 1 to 6. */
  public static final List<AnnotationKind> BUILT_IN =
      List.of(HIGHLIGHT, TARGET, TASK, FIGURE, QUESTION, PROPOSAL);

  /** The kind that is there from the beginning and has this id, whatever the case. */
  public static Optional<AnnotationKind> builtIn(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    return BUILT_IN.stream().filter(kind -> kind.id().equals(upper)).findFirst();
  }

  /** The words that mean it: its name, its id, and its colour in both languages. */
  public Stream<String> words() {
    return Stream.of(name, id, colour.chinese(), colour.chinese() + "色", colour.name());
  }

  /** Whether the two are the same kind, if perhaps by another name or in another colour. */
  public boolean is(AnnotationKind other) {
    return id.equals(other.id);
  }
}
