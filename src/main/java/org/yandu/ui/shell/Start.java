package org.yandu.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yandu.glossary.EditedGlossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryCondition;
import org.yandu.library.LibraryException;
import org.yandu.library.LibraryException.Reason;
import org.yandu.library.Restoring;
import org.yandu.library.StoredReport;
import org.yandu.ui.reading.LibraryShelf;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.OpenReport;

/**
 * Everything the window needs to begin with, gathered off the UI thread.
 *
 * @param folder where the library is, or should be
 * @param library nothing if it cannot be opened; the report can be read all the same
 * @param problem why the library cannot be opened, or a backup not be restored
 * @param settings what the reader has chosen before
 * @param position where the report was left
 * @param madeWay where the library is that has just made way for a backup
 */
public record Start(
    Path folder,
    Optional<Library> library,
    Optional<LibraryException> problem,
    OpenReport report,
    Map<String, String> settings,
    int position,
    Optional<Path> madeWay) {

  /** How the library was opened, if it was. */
  Optional<LibraryCondition> condition() {
    return library.map(Library::condition);
  }

  /** Whether what is in the folder may be replaced, as far as is known. */
  boolean isWritable() {
    return condition().filter(LibraryCondition::readOnly).isEmpty();
  }

  /** Opens the library in a folder and the shipped report in it. */
  public static Start from(Path folder) {
    try {
      return opened(folder);
    } catch (LibraryException e) {
      return e.reason() == Reason.DAMAGED ? again(folder) : without(folder, e);
    }
  }

  /** Puts a backup in the place of the library in a folder, and opens what is then there. */
  static Start restored(Path folder, Path backup) {
    try {
      Optional<Path> before = new Restoring(folder).restore(backup, InstantSource.system());
      return from(folder).with(Optional.empty(), before);
    } catch (LibraryException e) {
      return from(folder).with(Optional.of(e), Optional.empty());
    }
  }

  private Start with(Optional<LibraryException> told, Optional<Path> before) {
    return new Start(folder, library, problem.or(() -> told), report, settings, position, before);
  }

  /** Damage that is met in use makes the next opening look through the whole file first. */
  private static Start again(Path folder) {
    try {
      return opened(folder);
    } catch (LibraryException e) {
      return without(folder, e);
    }
  }

  private static Start without(Path folder, LibraryException problem) {
    return new Start(
        folder, Optional.empty(), Optional.of(problem), bundled(), Map.of(), 0, Optional.empty());
  }

  private static OpenReport bundled() {
    Ingested shipped = ShippedReports.first();
    return new OpenReport(
        shipped.report().fingerprint(),
        shipped.report(),
        Mentions.in(shipped.report(), new EditedGlossary(shipped.glossary(), List.of())));
  }

  private static Start opened(Path folder) throws LibraryException {
    Library library = Library.open(folder);
    try {
      return from(folder, library);
    } catch (LibraryException e) {
      close(library);
      throw e;
    }
  }

  private static Start from(Path folder, Library library) throws LibraryException {
    OpenReport report = shipped(library);
    return new Start(
        folder,
        Optional.of(library),
        Optional.empty(),
        report,
        library.settings().all(),
        library.readingPositions().of(report.fingerprint()).orElse(0),
        Optional.empty());
  }

  /** The shipped report, which is read from its source only once. */
  private static OpenReport shipped(Library library) throws LibraryException {
    String shipped = ShippedReports.folders().getFirst();
    String source = ShippedReports.source(shipped);
    try {
      String fingerprint =
          library
              .reports()
              .fromSource(
                  source,
                  () -> {
                    Ingested ingested = ShippedReports.read(shipped);
                    return new StoredReport(ingested.report(), ingested.glossary(), source);
                  });
      return LibraryShelf.load(library, library.revisions().current(fingerprint));
    } catch (LibraryException e) {
      if (e.reason() == Reason.READ_ONLY) {
        // A library without it, where it cannot be put.
        return bundled();
      }
      throw e;
    }
  }

  private static void close(Library library) {
    try {
      library.close();
    } catch (LibraryException e) {
      System.getLogger(Start.class.getName()).log(System.Logger.Level.WARNING, "closing", e);
    }
  }
}
