package org.yandu.library;

import java.util.ArrayList;
import java.util.List;

/** A list of strings as one column: a line feed after each, its own line feeds written as \n. */
final class StringColumn {

  private StringColumn() {}

  static String write(List<String> strings) {
    StringBuilder column = new StringBuilder();
    for (String each : strings) {
      column.append(each.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }
    return column.toString();
  }

  static List<String> read(String column) {
    List<String> strings = new ArrayList<>();
    StringBuilder each = new StringBuilder();
    for (int at = 0; at < column.length(); at++) {
      char character = column.charAt(at);
      if (character == '\n') {
        strings.add(each.toString());
        each.setLength(0);
      } else if (character == '\\' && at + 1 < column.length()) {
        at++;
        each.append(column.charAt(at) == 'n' ? '\n' : column.charAt(at));
      } else {
        each.append(character);
      }
    }
    return strings;
  }
}
