package org.yandu.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yandu.report.ReportSource;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.TextScan;

/**
 * Finds in all reports of a library. The index is brought up to date whenever it does not hold
 * exactly the reports of the library, and made anew whenever it cannot be trusted; where it can be
 * neither read nor written, because the disk is full or another program is at it, the reports
 * themselves are looked through. The answer is the same in every case. Safe for use by several
 * threads, one after the other; not for the one that draws the window.
 *
 * @param <X> what goes wrong where the reports are kept
 */
public final class Finder<X extends Exception> implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(Finder.class.getName());

  private final ReportSource<X> source;
  private final ReportIndex index;
  private boolean looked;

  /**
   * @param indexFolder where the index is or will be; nothing else stands in it
   */
  public Finder(Path indexFolder, ReportSource<X> source) {
    this.source = source;
    this.index = new ReportIndex(indexFolder);
  }

  /**
   * Every hit of the first interpretation of a query that has one, report by report in the order in
   * which the source lists them, each in reading order.
   *
   * @throws X if the reports cannot be listed or read
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public synchronized List<Hit> find(Query query) throws X {
    List<Hit> hits = List.of();
    for (Interpretation meant : query.interpretations()) {
      if (hits.isEmpty()) {
        hits = find(meant);
      }
    }
    return hits;
  }

  /**
   * Every hit of one interpretation of a query, likewise. What filters ask of annotations is not
   * looked at.
   *
   * @throws X if the reports cannot be listed or read
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public synchronized List<Hit> find(Interpretation meant) throws X {
    Set<String> wanted = source.fingerprints();
    refresh(wanted);
    Map<String, List<Hit>> indexed = findInIndex(meant);
    List<Hit> hits = new ArrayList<>();
    for (String fingerprint : wanted) {
      if (index.fingerprints().contains(fingerprint)) {
        hits.addAll(indexed.getOrDefault(fingerprint, List.of()));
      } else {
        hits.addAll(TextScan.of(source.report(fingerprint)).find(meant));
      }
    }
    return hits;
  }

  /**
   * Brings the index up to date now, rather than at the next search.
   *
   * @throws X if the reports cannot be listed or read
   */
  public synchronized void refresh() throws X {
    refresh(source.fingerprints());
  }

  /**
   * Looks at the index on the disk without changing anything.
   *
   * @throws X if the reports cannot be listed
   */
  public synchronized IndexState check() throws X {
    IndexState state = index.open(source.fingerprints());
    looked = true;
    return state;
  }

  /**
   * Makes the index anew, whatever state it is in.
   *
   * @return how it stands now
   * @throws X if the reports cannot be listed or read
   */
  public synchronized IndexState rebuild() throws X {
    Set<String> wanted = source.fingerprints();
    try {
      index.rebuild(wanted, source);
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "the index cannot be made", e);
    }
    return check();
  }

  private void refresh(Set<String> wanted) throws X {
    if (looked && index.fingerprints().equals(wanted)) {
      return;
    }
    looked = true;
    IndexState state = index.open(wanted);
    if (state == IndexState.SOUND || (state == IndexState.MISSING && wanted.isEmpty())) {
      return;
    }
    if (state == IndexState.DAMAGED || state == IndexState.OUTDATED) {
      LOGGER.log(Level.INFO, "the index is made anew: {0}", state);
    }
    try {
      if (state == IndexState.STALE) {
        index.update(wanted, source);
      } else {
        index.rebuild(wanted, source);
      }
      index.open(wanted);
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "searching without a complete index", e);
    }
  }

  private Map<String, List<Hit>> findInIndex(Interpretation meant) {
    Map<String, List<Hit>> found = new HashMap<>();
    try {
      for (Hit hit : index.find(meant)) {
        found.computeIfAbsent(hit.report(), report -> new ArrayList<>()).add(hit);
      }
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "the index cannot be read; searching without it", e);
      // It is looked at again, and made anew if need be, at the next search.
      index.close();
      looked = false;
      found.clear();
    }
    return found;
  }

  @Override
  public synchronized void close() {
    index.close();
    looked = false;
  }
}
