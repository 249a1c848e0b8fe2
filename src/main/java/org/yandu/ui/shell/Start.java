package org.yandu.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yandu.glossary.EditedGlossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.StoredReport;
import org.yandu.ui.reading.LibraryShelf;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.OpenReport;

/**
 * Everything the window needs to begin with, gathered off the UI thread.
 *
 * @param library nothing if it cannot be opened; the report can be read all the same
 * @param problem why the library cannot be opened
 * @param settings what the reader has chosen before
 * @param position where the report was left
 */
public record Start(
    Optional<Library> library,
    Optional<LibraryException> problem,
    OpenReport report,
    Map<String, String> settings,
    int position) {

  /** Opens the library in a folder and the shipped report in it. */
  public static Start from(Path folder) {
    Optional<Library> library = Optional.empty();
    try {
      library = Optional.of(Library.open(folder));
      return from(library.get());
    } catch (LibraryException e) {
      library.ifPresent(Start::close);
      Ingested shipped = ShippedReports.first();
      return new Start(
          Optional.empty(),
          Optional.of(e),
          new OpenReport(
              shipped.report().fingerprint(),
              shipped.report(),
              Mentions.in(shipped.report(), new EditedGlossary(shipped.glossary(), List.of()))),
          Map.of(),
          0);
    }
  }

  private static Start from(Library library) throws LibraryException {
    String fingerprint = library.revisions().current(shipped(library));
    return new Start(
        Optional.of(library),
        Optional.empty(),
        LibraryShelf.load(library, fingerprint),
        library.settings().all(),
        library.readingPositions().of(fingerprint).orElse(0));
  }

  /** The fingerprint of the shipped report, which is read from its source only once. */
  private static String shipped(Library library) throws LibraryException {
    String folder = ShippedReports.folders().getFirst();
    String source = ShippedReports.source(folder);
    return library
        .reports()
        .fromSource(
            source,
            () -> {
              Ingested ingested = ShippedReports.read(folder);
              return new StoredReport(ingested.report(), ingested.glossary(), source);
            });
  }

  private static void close(Library library) {
    try {
      library.close();
    } catch (LibraryException e) {
      System.getLogger(Start.class.getName()).log(System.Logger.Level.WARNING, "closing", e);
    }
  }
}
