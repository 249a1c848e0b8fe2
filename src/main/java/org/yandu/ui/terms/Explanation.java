package org.yandu.ui.terms;

import java.util.Arrays;
import java.util.List;

/** An explanation as paragraphs: what is counted ①②③ stands on lines of its own. */
final class Explanation {

  private Explanation() {}

  static List<String> paragraphs(String definition) {
    return Arrays.stream(definition.split("\n|(?=[①-⑳])"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
