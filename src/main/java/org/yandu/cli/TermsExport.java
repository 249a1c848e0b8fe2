package org.yandu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yandu.export.WholeFile;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.EditedGlossary.Standing;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.TermFormat;
import org.yandu.text.Folding;

/** The entries of a report as a file, in the format that the file's name says. */
final class TermsExport {

  private TermsExport() {}

  /** The format of a file by its name; nothing for a name that says none. */
  static Optional<TermFormat> format(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (TermFormat format : TermFormat.values()) {
      if (name.endsWith("." + format.extension())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a file.
   *
   * @param official what the report itself brings
   * @param shown the same with what was added and corrected
   * @throws IOException if it cannot be written; then nothing has changed
   */
  static void write(Path file, TermFormat format, String title, Glossary official, Glossary shown)
      throws IOException {
    Map<String, Term> known = new HashMap<>();
    official.terms().forEach(term -> known.putIfAbsent(Folding.key(term.headword()), term));
    List<Entry> entries = new ArrayList<>();
    for (Term term : shown.terms()) {
      String key = Folding.key(term.headword());
      Optional<Term> before = Optional.ofNullable(known.get(key));
      Standing standing =
          before.isEmpty()
              ? Standing.OWN
              : before.get().equals(term) ? Standing.OFFICIAL : Standing.CORRECTED;
      entries.add(new Entry(key, term, standing, before, false));
    }
    WholeFile.write(file, format.write(title, entries));
  }
}
