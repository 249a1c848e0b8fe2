package org.yandu.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yandu.report.ReportSource;
import org.yandu.search.Hit;
import org.yandu.search.HitKind;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.TextScan;
import org.yandu.search.Vocabulary;

/**
 * Finds in all reports of a library, and says first how often in each, then where. Whatever the
 * index does not hold, because it is still being made, the disk is full or another program is at
 * it, is looked through as it is: the answer is the same in every case. Safe for use by several
 * threads: one may bring the index up to date while others search.
 *
 * @param <X> what goes wrong where the reports are kept
 */
public final class Finder<X extends Exception> implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(Finder.class.getName());

  private final ReportSource<X> source;
  private final ReportIndex index;

  /** Held by whoever makes or opens the index. */
  private final Object updating = new Object();

  private volatile boolean looked;
  private volatile Listing listing = Listing.EMPTY;

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
   * @throws CancellationException if the thread is interrupted
   */
  public List<Hit> find(Query query) throws X {
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
   * @throws CancellationException if the thread is interrupted
   */
  public List<Hit> find(Interpretation meant) throws X {
    List<String> reports =
        count(meant, Thread.currentThread()::isInterrupted).stream().map(HitCount::report).toList();
    Map<String, List<Hit>> hits = hits(meant, reports);
    return reports.stream()
        .flatMap(report -> hits.getOrDefault(report, List.of()).stream())
        .toList();
  }

  /**
   * How often something is found in each report in which it is, in the order in which the source
   * lists them. What filters ask of annotations is not looked at.
   *
   * @param unwanted asked now and then, by several threads, whether the answer is still waited for
   * @throws X if the reports cannot be listed or read
   * @throws CancellationException if nobody waits
   */
  public List<HitCount> count(Interpretation meant, BooleanSupplier unwanted) throws X {
    Set<String> wanted = source.fingerprints();
    Tally tally = countIndexed(meant, unwanted);
    Listing all = listing(wanted, tally.reports());
    List<HitCount> counts = new ArrayList<>();
    for (String fingerprint : all.missing()) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      List<Hit> hits = TextScan.of(source.report(fingerprint)).find(meant);
      if (!hits.isEmpty()) {
        int body = (int) hits.stream().filter(hit -> hit.kind() == HitKind.BODY).count();
        counts.add(new HitCount(fingerprint, body, hits.size() - body));
      }
    }
    return all.sorted(tally, counts);
  }

  private Listing listing(Set<String> wanted, List<String> indexed) {
    Listing known = listing;
    if (!known.isOf(wanted, indexed)) {
      known = new Listing(wanted, indexed);
      listing = known;
    }
    return known;
  }

  /** What the index says. */
  private Tally countIndexed(Interpretation meant, BooleanSupplier unwanted) throws X {
    lookOnce();
    try (OpenIndex open = index.current().orElse(null)) {
      if (open != null) {
        return open.count(meant, unwanted);
      }
    } catch (IOException e) {
      distrust(e);
    }
    return Tally.NONE;
  }

  /**
   * Every hit in some reports, those of each in reading order; reports without a hit are left out.
   * What filters ask of annotations is not looked at.
   *
   * @param reports their fingerprints
   * @throws X if a report cannot be read
   */
  public Map<String, List<Hit>> hits(Interpretation meant, Collection<String> reports) throws X {
    Set<String> missing = new LinkedHashSet<>(reports);
    Map<String, List<Hit>> hits = new HashMap<>();
    try (OpenIndex open = index.current().orElse(null)) {
      if (open != null) {
        hits.putAll(open.hits(meant, reports));
        missing.removeAll(open.fingerprints());
      }
    } catch (IOException e) {
      distrust(e);
    }
    for (String fingerprint : missing) {
      List<Hit> found = TextScan.of(source.report(fingerprint)).find(meant);
      if (!found.isEmpty()) {
        hits.put(fingerprint, found);
      }
    }
    return hits;
  }

  /** The strings that stand in the reports. */
  public Vocabulary<X> vocabulary() {
    return spoken -> {
      lookOnce();
      Set<String> missing = new LinkedHashSet<>(source.fingerprints());
      try (OpenIndex open = index.current().orElse(null)) {
        if (open != null) {
          open.tell(spoken);
          missing.removeAll(open.fingerprints());
        }
      } catch (IOException e) {
        distrust(e);
      }
      for (String fingerprint : missing) {
        TextScan.of(source.report(fingerprint)).tell(spoken);
      }
    };
  }

  /** The index is looked at again, and made anew if need be, when it is next brought up to date. */
  private void distrust(IOException e) {
    LOGGER.log(Level.WARNING, "the index cannot be read; searching without it", e);
    index.close();
  }

  private void lookOnce() throws X {
    if (!looked) {
      synchronized (updating) {
        if (!looked) {
          check();
        }
      }
    }
  }

  /**
   * Brings the index up to date if it does not hold exactly the reports of the library, and makes
   * it anew if it cannot be trusted. Waits for whoever else does so in this program.
   *
   * @param progress told of it; may stop it
   * @throws X if the reports cannot be listed or read
   * @throws CancellationException if the thread is interrupted, or progress says so; what was
   *     finished by then is kept
   */
  public void refresh(IndexProgress progress) throws X {
    synchronized (updating) {
      Set<String> wanted = source.fingerprints();
      IndexState state = state(wanted);
      if (state == IndexState.SOUND || (state == IndexState.MISSING && wanted.isEmpty())) {
        return;
      }
      if (state == IndexState.DAMAGED || state == IndexState.OUTDATED) {
        LOGGER.log(Level.INFO, "the index is made anew: {0}", state);
      }
      try {
        if (state == IndexState.STALE) {
          index.update(wanted, source, progress);
        } else {
          index.rebuild(wanted, source, progress);
        }
      } catch (IOException e) {
        LOGGER.log(Level.WARNING, "searching without a complete index", e);
      }
    }
  }

  /** Of the index that is open, if there is one that holds what it must; else of the disk. */
  private IndexState state(Set<String> wanted) throws X {
    try (OpenIndex open = index.current().orElse(null)) {
      if (open != null && open.fingerprints().equals(wanted)) {
        return IndexState.SOUND;
      }
    } catch (IOException e) {
      distrust(e);
    }
    return check();
  }

  /**
   * Looks at the index on the disk without changing anything.
   *
   * @throws X if the reports cannot be listed
   */
  public IndexState check() throws X {
    synchronized (updating) {
      IndexState state = index.open(source.fingerprints());
      looked = true;
      return state;
    }
  }

  /**
   * Makes the index anew, whatever state it is in.
   *
   * @return how it stands now
   * @throws X if the reports cannot be listed or read
   */
  public IndexState rebuild() throws X {
    synchronized (updating) {
      try {
        index.rebuild(source.fingerprints(), source, IndexProgress.NONE);
      } catch (IOException e) {
        LOGGER.log(Level.WARNING, "the index cannot be made", e);
      }
      return check();
    }
  }

  @Override
  public void close() {
    index.close();
    looked = false;
  }
}
