package org.yandu.ui.shell;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.yandu.library.Library;
import org.yandu.ui.find.LibrarySearch;
import org.yandu.ui.task.Background;

/**
 * The threads beside the toolkit's, each with what it alone does, so that nothing waits for what it
 * does not need.
 *
 * @param library reads and writes the library, in the order in which that was asked for
 * @param terms links and counts terms
 * @param search searches
 * @param index keeps the index and the backups up to date, which takes long
 * @param list reads lists of annotations of all reports
 * @param files makes and writes files and pages
 */
record Workers(
    Background library,
    Background terms,
    Background search,
    Background index,
    Background list,
    Background files) {

  /**
   * @param failures told of what nobody expects
   */
  static Workers start(Consumer<Throwable> failures) {
    return new Workers(
        new Background("library", failures),
        new Background("terms", failures),
        new Background("search", failures),
        new Background("index", failures),
        new Background("annotations", failures),
        new Background("files", failures));
  }

  /**
   * Ends all of them, closes what they worked on, and goes on.
   *
   * @param last done when the library is closed, not on the toolkit's thread
   * @param then told what that answered, on the toolkit's thread
   */
  <T> void end(
      Optional<Library> kept,
      Optional<LibrarySearch> searched,
      Callable<T> last,
      Consumer<T> then) {
    searched.ifPresent(LibrarySearch::stop);
    index.close();
    search.run(
        () -> {
          searched.ifPresent(LibrarySearch::close);
          return true;
        },
        done -> {});
    search.close();
    terms.close();
    list.close();
    library.run(
        () -> {
          if (kept.isPresent()) {
            kept.get().close();
          }
          // What is being printed is finished; the UI thread, which it needs, does not wait.
          files.close();
          return last.call();
        },
        done -> {
          library.close();
          then.accept(done);
        });
  }
}
