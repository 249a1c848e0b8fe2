package org.yandu.ui.reading;

import java.util.function.Consumer;
import org.yandu.glossary.EditedGlossary;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.StoredReport;
import org.yandu.ui.task.Background;

/** The reports of a library, each made ready for reading when it is asked for. */
public final class LibraryShelf implements Reading.Shelf {

  private final Library library;
  private final Background background;
  private final Consumer<Throwable> failures;
  private Background.Handle fetching = () -> {};

  /**
   * @param background where what the reader changes is kept: a report is fetched as it was left
   * @param failures told if a report cannot be had
   */
  public LibraryShelf(Library library, Background background, Consumer<Throwable> failures) {
    this.library = library;
    this.background = background;
    this.failures = failures;
  }

  @Override
  public void fetch(String fingerprint, Consumer<OpenReport> then) {
    fetching.cancel();
    // The way back may lead to a version that is no longer read, nor written in.
    fetching =
        background.run(
            () -> load(library, library.revisions().current(fingerprint)), then, failures);
  }

  /**
   * A report with its terms as they now are.
   *
   * @throws LibraryException if it is not kept or cannot be read
   */
  public static OpenReport load(Library library, String fingerprint) throws LibraryException {
    StoredReport stored = library.reports().load(fingerprint);
    EditedGlossary glossary =
        new EditedGlossary(stored.glossary(), library.termEdits().ofReport(fingerprint));
    return new OpenReport(fingerprint, stored.report(), Mentions.in(stored.report(), glossary));
  }
}
