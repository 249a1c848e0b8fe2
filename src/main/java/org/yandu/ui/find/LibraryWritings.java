package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;

/**
 * How the terms of all reports are written, with what the reader has edited. Kept as long as the
 * same report is open: the terms of the others are not edited while it is.
 */
final class LibraryWritings {

  private final Library library;
  private Optional<Read> last = Optional.empty();

  /** The glossaries of all reports but the one that is open, and what came of them. */
  private record Read(
      Set<String> reports, String open, List<Glossary> others, Glossary shown, Writings writings) {}

  LibraryWritings(Library library) {
    this.library = library;
  }

  Writings with(String open, Glossary shown) throws LibraryException {
    Set<String> reports = library.reports().fingerprints();
    Optional<Read> known =
        last.filter(read -> read.reports().equals(reports) && read.open().equals(open));
    if (known.isPresent() && known.get().shown().equals(shown)) {
      return known.get().writings();
    }
    List<Glossary> others = known.isPresent() ? known.get().others() : others(reports, open);
    List<Glossary> all = new ArrayList<>(List.of(shown));
    all.addAll(others);
    Read read = new Read(reports, open, others, shown, Writings.of(all));
    last = Optional.of(read);
    return read.writings();
  }

  private List<Glossary> others(Set<String> reports, String open) throws LibraryException {
    List<Glossary> others = new ArrayList<>();
    for (String report : reports) {
      if (!report.equals(open)) {
        others.add(library.glossary(report).glossary());
      }
    }
    return others;
  }
}
