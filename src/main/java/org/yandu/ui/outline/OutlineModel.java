package org.yandu.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.report.Block;
import org.yandu.report.OutlineEntry;
import org.yandu.ui.reading.Reading;

/** The headings of the open report as a list, and which of them the reader has reached. */
public final class OutlineModel {

  /** What comes before the words of a heading: 一、 （一） 1． */
  private static final Pattern NUMBER =
      Pattern.compile("^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+[．.、])?");

  private static final Pattern BRACKETS = Pattern.compile("[【】]");

  /** A shared beginning shorter than this many characters is left alone. */
  private static final int SHORTEST_SHARED = 4;

  /**
   * A heading in the list.
   *
   * @param depth 0 for the outermost
   * @param label its words, without what all headings beside it begin with
   * @param title the whole heading
   */
  public record Row(Block block, int depth, String label, String title) {}

  private final Reading reading;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);

  public OutlineModel(Reading reading) {
    this.reading = reading;
    reading.openProperty().addListener((observable, before, now) -> fill());
    reading.inViewProperty().addListener((observable, before, now) -> follow());
    fill();
  }

  public ObservableList<Row> rows() {
    return rows;
  }

  /** The index of the row of the section that is read, or -1 before the first. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  public void goTo(Row row) {
    reading.goToTop(row.block().range().start());
  }

  private void fill() {
    List<Row> found = new ArrayList<>();
    addRows(reading.report().outline(), 0, found);
    rows.setAll(found);
    follow();
  }

  private void follow() {
    int reached = reading.reached();
    int found = -1;
    for (int index = 0; index < rows.size(); index++) {
      if (rows.get(index).block().range().start() <= reached) {
        found = index;
      }
    }
    current.set(found);
  }

  private static void addRows(List<OutlineEntry> entries, int depth, List<Row> found) {
    int shared = sharedBeginning(entries);
    for (OutlineEntry entry : entries) {
      String number = numberOf(entry.title());
      String words = entry.title().substring(number.length());
      String label = number + BRACKETS.matcher(words.substring(shared)).replaceAll("");
      found.add(new Row(entry.block(), depth, label, entry.title()));
      addRows(entry.children(), depth + 1, found);
    }
  }

  /** How many characters all headings of a level begin with, up to the end of a clause. */
  static int sharedBeginning(List<OutlineEntry> entries) {
    if (entries.size() < 2) {
      return 0;
    }
    String shared = null;
    for (OutlineEntry entry : entries) {
      String words = entry.title().substring(numberOf(entry.title()).length());
      shared = shared == null ? words : common(shared, words);
    }
    if (shared == null || shared.length() < SHORTEST_SHARED) {
      return 0;
    }
    // A heading that is nothing but the shared beginning keeps its words.
    int length = shared.length();
    boolean swallowed =
        entries.stream()
            .anyMatch(entry -> entry.title().length() == numberOf(entry.title()).length() + length);
    return swallowed ? 0 : length;
  }

  private static String common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }

  private static String numberOf(String title) {
    Matcher matcher = NUMBER.matcher(title);
    return matcher.find() ? matcher.group() : "";
  }
}
