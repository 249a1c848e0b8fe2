package org.yandu.search;

import java.util.Locale;
import java.util.Optional;

/** What a filter looks at. */
public enum FilterField {
  /** The name of the report, or a part of it. */
  REPORT("报告", "report"),
  /** The year, or the first and the last of some years. */
  YEAR("年", "year"),
  /** The place that is governed, or a part of its name. */
  PLACE("地", "place"),
  /** A heading above the place, or a part of it. */
  SECTION("部分", "section"),
  /** An entry of the glossary that the paragraph mentions or explains. */
  TERM("词条", "term"),
  /** What an annotation was marked as. */
  COLOUR("颜色", "colour"),
  /** A word by which the reader has gathered annotations. */
  TAG("标签", "tag"),
  /** In what part of a report, or in what the reader wrote. */
  KIND("类", "kind");

  private final String chinese;
  private final String english;

  FilterField(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** As it is typed before a colon. */
  public String chinese() {
    return chinese;
  }

  /** As it may be typed as well. */
  public String english() {
    return english;
  }

  static Optional<FilterField> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (FilterField field : values()) {
      if (field.chinese.equals(name) || field.english.equals(lower)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
