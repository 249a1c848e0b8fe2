package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;

/**
 * How the terms of all reports are written, with what the reader has edited. A glossary is kept at
 * hand until its report has been open: only the terms of an open report are edited.
 */
final class LibraryWritings {

  private final Library library;

  /** The glossaries of the others, by the fingerprints of their reports. */
  private final Map<String, Glossary> others = new HashMap<>();

  private String lastOpen = "";
  private Glossary lastShown = Glossary.EMPTY;
  private Writings writings = Writings.NONE;

  LibraryWritings(Library library) {
    this.library = library;
  }

  /**
   * Those of all reports.
   *
   * @param open the fingerprint of the report that is open
   * @param shown its glossary as it is shown
   */
  Writings with(String open, Glossary shown) throws LibraryException {
    Set<String> reports = library.reports().fingerprints();
    boolean changed = !open.equals(lastOpen) || !shown.equals(lastShown);
    others.remove(lastOpen);
    others.remove(open);
    changed |= others.keySet().retainAll(reports);
    for (String report : reports) {
      if (!report.equals(open) && !others.containsKey(report)) {
        others.put(report, library.glossary(report).glossary());
        changed = true;
      }
    }
    if (changed) {
      List<Glossary> all = new ArrayList<>(List.of(shown));
      reports.stream().filter(others::containsKey).map(others::get).forEach(all::add);
      writings = Writings.of(all);
    }
    lastOpen = open;
    lastShown = shown;
    return writings;
  }
}
