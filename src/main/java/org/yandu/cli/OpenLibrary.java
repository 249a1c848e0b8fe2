package org.yandu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yandu.glossary.Glossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.LogFile;
import org.yandu.library.StoredReport;
import org.yandu.report.Report;
import org.yandu.search.index.Finder;

/** The library that a command line means, with the shipped reports in it. */
final class OpenLibrary implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(OpenLibrary.class.getName());

  private final Optional<LogFile> log;
  private final Library library;
  private final Finder<LibraryException> finder;

  private OpenLibrary(Optional<LogFile> log, Library library) {
    this.log = log;
    this.library = library;
    this.finder = new Finder<>(library.indexFolder(), library.reports());
  }

  /**
   * Opens the library that the words of a command mean, and says on standard error what the reader
   * should know of it: that it is a backup, or can only be read.
   */
  static OpenLibrary open(YanduCommand root) throws LibraryException {
    LogFile.silenceTerminal();
    OpenLibrary open = in(root.folder(), Library.open(root.folder()));
    ConditionWords.of(open.library.condition()).forEach(root.err()::println);
    return open;
  }

  /** Opens the library likewise, but leaves a damaged one alone. */
  static OpenLibrary openAsItIs(YanduCommand root) throws LibraryException {
    LogFile.silenceTerminal();
    return in(root.folder(), Library.openAsItIs(root.folder()));
  }

  private static OpenLibrary in(Path folder, Library library) throws LibraryException {
    OpenLibrary open = new OpenLibrary(log(folder), library);
    try {
      if (!library.condition().readOnly()) {
        addShippedReports(library);
      }
      return open;
    } catch (LibraryException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /** Without a log the work is done all the same. */
  private static Optional<LogFile> log(Path folder) {
    try {
      return Optional.of(LogFile.open(folder));
    } catch (IOException e) {
      LOGGER.log(Level.FINE, "no log", e);
      return Optional.empty();
    }
  }

  private static void addShippedReports(Library library) throws LibraryException {
    for (String folder : ShippedReports.folders()) {
      String source = ShippedReports.source(folder);
      library
          .reports()
          .fromSource(
              source,
              () -> {
                Ingested shipped = ShippedReports.read(folder);
                return new StoredReport(shipped.report(), shipped.glossary(), source);
              });
    }
  }

  Library library() {
    return library;
  }

  Finder<LibraryException> finder() {
    return finder;
  }

  /** All reports, by fingerprint, in the order in which they were added. */
  Map<String, Report> reports() throws LibraryException {
    Map<String, Report> reports = new LinkedHashMap<>();
    for (String fingerprint : library.reports().fingerprints()) {
      reports.put(fingerprint, library.reports().report(fingerprint));
    }
    return reports;
  }

  /** The glossaries of all reports, as the reader has edited them. */
  List<Glossary> glossaries() throws LibraryException {
    List<Glossary> glossaries = new ArrayList<>();
    for (String fingerprint : library.reports().fingerprints()) {
      glossaries.add(library.glossary(fingerprint).glossary());
    }
    return glossaries;
  }

  @Override
  public void close() throws LibraryException {
    finder.close();
    try {
      library.close();
    } finally {
      log.ifPresent(LogFile::close);
    }
  }
}
