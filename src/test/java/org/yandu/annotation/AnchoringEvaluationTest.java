package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.ReportReader;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * A thousand annotations at random in each real report, sought after a seeded hand has revised it.
 * Prints what became of them. A wrong place is worse than no place.
 */
class AnchoringEvaluationTest {

  private static final int ANNOTATIONS = 1000;

  /** So many are sought in one revised text. */
  private static final int AT_ONCE = 25;

  /** Beside the project, and not in it, since they belong to others. */
  private static final Path REPORTS = Path.of("..", "shared", "reports", "txt");

  private static final Pattern ANYTHING = Pattern.compile("");
  private static final Pattern FIGURE = Pattern.compile("[0-9]");

  /**
   * One way to revise a report.
   *
   * @param name what the table calls it
   * @param wanted what the passages must contain
   * @param gone whether the passages are then no longer what they were, so that none may be taken
   * @param least how many of a thousand have to be right
   */
  private record Change(
      String name, Pattern wanted, boolean gone, int least, Consumer<RevisedText> hand) {

    static Change of(String name, int least, Consumer<RevisedText> hand) {
      return new Change(name, ANYTHING, false, least, hand);
    }
  }

  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int percent : List.of(1, 5, 10, 20, 50, 100)) {
      changes.add(
          Change.of("elsewhere " + percent + " %", 990, revision -> revision.elsewhere(percent)));
    }
    changes.add(Change.of("paragraph moved", 990, RevisedText::move));
    changes.add(Change.of("paragraph split, joined", 990, RevisedText::splitOrJoin));
    for (int percent : List.of(2, 5, 10)) {
      changes.add(Change.of("within " + percent + " %", 950, revision -> revision.within(percent)));
    }
    for (int percent : List.of(20, 50, 100)) {
      changes.add(Change.of("within " + percent + " %", 0, revision -> revision.within(percent)));
    }
    for (int percent : List.of(10, 20, 50, 100)) {
      changes.add(
          Change.of(
              "everywhere " + percent + " %",
              0,
              revision -> {
                revision.within(percent);
                revision.around(percent);
                revision.elsewhere(percent);
              }));
    }
    changes.add(new Change("twin beside", FIGURE, false, 990, RevisedText::twins));
    changes.add(new Change("twin beside, words", ANYTHING, false, 990, RevisedText::twins));
    changes.add(new Change("twin instead", FIGURE, true, 0, RevisedText::figures));
    for (int percent : List.of(0, 20, 100)) {
      changes.add(
          new Change(
              "dropped, elsewhere " + percent + " %",
              ANYTHING,
              true,
              0,
              revision -> {
                revision.drop();
                revision.elsewhere(percent);
              }));
    }
    return changes;
  }

  /** What became of a thousand annotations. */
  private static final class Shares {

    private int right;
    private int doubtful;
    private int lost;
    private int wrong;

    private int all() {
      return right + doubtful + lost + wrong;
    }

    private void count(
        Outcome outcome, Optional<Range> found, Optional<Range> place, boolean changed) {
      switch (outcome) {
        case DOUBTFUL -> doubtful++;
        case LOST -> lost++;
        case FOUND, MOVED -> {
          boolean there = place.isPresent() && isThere(found.orElseThrow(), place.get(), changed);
          right += there ? 1 : 0;
          wrong += there ? 0 : 1;
        }
      }
    }

    private static boolean isThere(Range found, Range place, boolean changed) {
      int common = found.intersection(place).map(Range::length).orElse(0);
      int both = found.length() + place.length() - common;
      return changed ? 10 * common >= 8 * both : common == both;
    }
  }

  @Test
  void everyThousandIsFoundAgainAndNoneInAWrongPlace() throws Exception {
    List<Executable> expected = new ArrayList<>();
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, Report> each : reports().entrySet()) {
      for (Change change : changes()) {
        Shares shares = evaluate(each.getValue(), change);
        String row =
            "%-14s %-32s right %4d  doubtful %4d  lost %4d  wrong %4d"
                .formatted(
                    each.getKey(),
                    change.name(),
                    shares.right,
                    shares.doubtful,
                    shares.lost,
                    shares.wrong);
        table.append(row).append('\n');
        expected.add(() -> assertTrue(shares.wrong * 1000 < shares.all(), row));
        expected.add(() -> assertTrue(shares.right * 1000 >= change.least() * shares.all(), row));
      }
    }
    System.out.print(table);
    assertAll(expected);
  }

  private static Map<String, Report> reports() throws IOException, IngestException {
    Map<String, Report> reports = new TreeMap<>();
    reports.put("乐平-2021", ShippedReports.first().report());
    if (Files.isDirectory(REPORTS)) {
      try (Stream<Path> files = Files.list(REPORTS)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
          String name = file.getFileName().toString().replace(".txt", "");
          reports.put(name, ReportReader.read(file).report());
        }
      }
    }
    return reports;
  }

  private static Shares evaluate(Report report, Change change) {
    Random random = new Random(change.name().hashCode());
    Shares shares = new Shares();
    while (shares.all() < ANNOTATIONS) {
      RevisedText revision =
          new RevisedText(
              report, Math.min(AT_ONCE, ANNOTATIONS - shares.all()), change.wanted(), random);
      change.hand().accept(revision);
      Report revised = revision.report();
      Anchoring anchoring = new Anchoring(revised);
      FoldedText text = Folding.fold(revised.text());
      List<Optional<Range>> places = revision.places();
      for (int number = 0; number < places.size(); number++) {
        Anchor anchor = revision.anchors().get(number);
        Optional<Range> place = places.get(number);
        String now = place.map(range -> Folding.key(range.of(revised.text()))).orElse("");
        boolean changed = !now.equals(Folding.key(anchor.exact()));
        Placement placement = anchoring.locate(anchor);
        shares.count(
            placement.outcome(),
            placement.range().map(range -> folded(text, range)),
            place.filter(range -> !change.gone()).map(range -> folded(text, range)),
            changed);
      }
    }
    return shares;
  }

  /** In characters that count: a line may end right beside the passage now. */
  private static Range folded(FoldedText text, Range range) {
    return new Range(text.toFolded(range.start()), text.toFolded(range.end()));
  }
}
