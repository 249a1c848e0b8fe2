package org.yandu.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yandu.text.Folding;

/**
 * The tags of an annotation: words of the reader's own, by which annotations of any kind and report
 * are gathered. Two that differ in width, case or quotation marks alone are one, as everywhere.
 */
public final class Tags {

  /** How long a tag may be, in UTF-16 code units: what is longer is a note. */
  public static final int LONGEST = 40;

  private static final String SEPARATORS = "[\\p{Z}\\s,，、;；#＃]";

  private Tags() {}

  /**
   * The tags in what was typed: divided by spaces, commas, 顿号, semicolons, number signs and line
   * ends; none twice.
   */
  public static List<String> of(String typed) {
    return distinct(Stream.of(typed.split(SEPARATORS + "+")).toList());
  }

  /** Whether what was typed is at least one tag, and the last of them is finished. */
  public static boolean areFinished(String typed) {
    return typed.matches("(?s).*" + SEPARATORS) && !of(typed).isEmpty();
  }

  /** Some tags and some more, none twice; what is no tag is left out. */
  public static List<String> with(List<String> tags, List<String> more) {
    return distinct(Stream.concat(tags.stream(), more.stream()).toList());
  }

  /** Some tags without one. */
  public static List<String> without(List<String> tags, String tag) {
    return tags.stream().filter(each -> !isSame(each, tag)).toList();
  }

  /** Whether two tags are one. */
  public static boolean isSame(String one, String other) {
    return Folding.key(one).equals(Folding.key(other));
  }

  private static List<String> distinct(List<String> tags) {
    Set<String> known = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String each : tags) {
      String tag = shortened(each.strip()).strip();
      String key = Folding.key(tag);
      if (!key.isEmpty() && known.add(key)) {
        distinct.add(tag);
      }
    }
    return distinct;
  }

  private static String shortened(String tag) {
    if (tag.length() <= LONGEST) {
      return tag;
    }
    int end = Character.isHighSurrogate(tag.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return tag.substring(0, end);
  }
}
