package org.yandu.library;

import java.util.ArrayList;
import java.util.List;

/** A path of headings as one column: a line feed after each, its own line feeds written as \n. */
final class HeadingPath {

  private HeadingPath() {}

  static String write(List<String> path) {
    StringBuilder column = new StringBuilder();
    for (String heading : path) {
      column.append(heading.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }
    return column.toString();
  }

  static List<String> read(String column) {
    List<String> path = new ArrayList<>();
    StringBuilder heading = new StringBuilder();
    for (int at = 0; at < column.length(); at++) {
      char character = column.charAt(at);
      if (character == '\n') {
        path.add(heading.toString());
        heading.setLength(0);
      } else if (character == '\\' && at + 1 < column.length()) {
        at++;
        heading.append(column.charAt(at) == 'n' ? '\n' : column.charAt(at));
      } else {
        heading.append(character);
      }
    }
    return path;
  }
}
