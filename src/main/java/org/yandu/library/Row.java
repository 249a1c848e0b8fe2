package org.yandu.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.yandu.text.Range;

/** The row of a result that is being read. No column of the library is ever null. */
final class Row {

  /** Makes a value of a row. */
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /**
   * @throws IllegalArgumentException if there is none, which only damage can do
   */
  String text(String column) throws SQLException {
    String text = result.getString(column);
    if (text == null) {
      throw new IllegalArgumentException("nothing in " + column);
    }
    return text;
  }

  int number(String column) throws SQLException {
    return result.getInt(column);
  }

  /** The columns {@code start} and {@code end}. */
  Range range() throws SQLException {
    return new Range(number("start"), number("end"));
  }

  /**
   * @throws java.time.DateTimeException if there is none, which only damage can do
   */
  Instant instant(String column) throws SQLException {
    return Instant.parse(text(column));
  }
}
