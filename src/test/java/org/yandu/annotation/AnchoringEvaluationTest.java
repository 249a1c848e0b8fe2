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
import java.util.Set;
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
 * A thousand annotations at random in each real report, sought after a seeded hand has revised it;
 * what became of them is printed. A wrong place is worse than no place: of a thousand not one may
 * be put without asking where it does not belong.
 */
class AnchoringEvaluationTest {

  private static final int ANNOTATIONS = 1000;

  /** One paragraph in so many has an annotation in one revised text. */
  private static final int SPREAD = 5;

  /** Beside the project, and not in it, since they belong to others. */
  private static final Path REPORTS = Path.of("..", "shared", "reports", "txt");

  /** Set to true, it takes minutes instead of seconds. */
  private static final String ALL = "anchoring.all";

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

    /** Whether words and phrases are among the passages: in these one character is very much. */
    boolean phrases() {
      return !name.startsWith("within") && !name.startsWith("everywhere");
    }

    static Change of(String name, int least, Consumer<RevisedText> hand) {
      return new Change(name, ANYTHING, false, least, hand);
    }
  }

  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int percent : List.of(1, 5, 10, 20, 50, 100)) {
      changes.add(
          Change.of("elsewhere " + percent + " %", 991, revision -> revision.elsewhere(percent)));
    }
    changes.add(Change.of("its paragraph moved", 991, RevisedText::move));
    changes.add(Change.of("its paragraph split or joined", 991, RevisedText::splitOrJoin));
    Map<Integer, Integer> least = Map.of(2, 951, 5, 951, 10, 951, 20, 900, 50, 0, 100, 0);
    for (int percent : List.of(2, 5, 10, 20, 50, 100)) {
      changes.add(
          Change.of(
              "within " + percent + " %",
              least.getOrDefault(percent, 0),
              revision -> revision.within(percent)));
    }
    for (int percent : List.of(10, 20, 50, 100)) {
      changes.add(
          Change.of(
              "everywhere " + percent + " %",
              percent == 10 ? 900 : 0,
              revision -> {
                revision.within(percent);
                revision.around(percent);
                revision.elsewhere(percent);
              }));
    }
    changes.add(new Change("another figure beside it", FIGURE, false, 940, RevisedText::twins));
    changes.add(new Change("another word beside it", ANYTHING, false, 0, RevisedText::twins));
    changes.add(new Change("another figure instead", FIGURE, true, 0, RevisedText::figures));
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

  /** What became of annotations. */
  private static final class Shares {

    private int right;
    private int doubtful;
    private int lost;
    private int wrong;

    int all() {
      return right + doubtful + lost + wrong;
    }

    void count(Outcome outcome, boolean there) {
      switch (outcome) {
        case DOUBTFUL -> doubtful++;
        case LOST -> lost++;
        case FOUND, MOVED -> {
          right += there ? 1 : 0;
          wrong += there ? 0 : 1;
        }
      }
    }

    String row(String report, Change change) {
      return "| %-12s | %-30s | %5d | %8d | %4d | %5d |"
          .formatted(report, change.name(), right, doubtful, lost, wrong);
    }
  }

  @Test
  void nearlyAllAreFoundAgainAndNoneInAWrongPlace() throws Exception {
    List<Executable> expected = new ArrayList<>();
    StringBuilder table = new StringBuilder();
    table.append(
        "| report       | changed                        | right | doubtful | lost | wrong |\n");
    for (Map.Entry<String, Report> each : reports().entrySet()) {
      Set<String> doubled = RevisedText.doubled(each.getValue());
      for (Change change : changes()) {
        Shares shares = evaluate(each.getValue(), doubled, change);
        String row = shares.row(each.getKey(), change);
        table.append(row).append('\n');
        expected.add(() -> assertTrue(shares.wrong * 1000 < shares.all(), row));
        expected.add(() -> assertTrue(shares.right * 1000 >= change.least() * shares.all(), row));
      }
    }
    System.out.print(table);
    assertAll(expected);
  }

  /** The shipped report, and of those at hand one in five, or all of them if that is asked for. */
  private static Map<String, Report> reports() throws IOException, IngestException {
    Map<String, Report> reports = new TreeMap<>();
    reports.put("乐平-2021", ShippedReports.first().report());
    if (Files.isDirectory(REPORTS)) {
      try (Stream<Path> files = Files.list(REPORTS)) {
        List<Path> texts =
            files
                .filter(each -> each.getFileName().toString().matches("[^.]*\\.txt"))
                .sorted()
                .toList();
        for (int next = 0; next < texts.size(); next += Boolean.getBoolean(ALL) ? 1 : 5) {
          Path file = texts.get(next);
          String name = file.getFileName().toString().replaceAll("^[0-9]+-|\\.txt$", "");
          reports.put(name, ReportReader.read(file).report());
        }
      }
    }
    return reports;
  }

  private static Shares evaluate(Report report, Set<String> doubled, Change change) {
    Random random = new Random(change.name().hashCode());
    Shares shares = new Shares();
    while (shares.all() < ANNOTATIONS) {
      int count = Math.min(report.blocks().size() / SPREAD, ANNOTATIONS - shares.all());
      RevisedText revision =
          new RevisedText(report, doubled, count, change.wanted(), change.phrases(), random);
      change.hand().accept(revision);
      Report revised = revision.report();
      FoldedText text = Folding.fold(revised.text());
      Anchoring anchoring = new Anchoring(revised);
      List<Optional<Range>> places = revision.places();
      for (int number = 0; number < places.size(); number++) {
        Anchor anchor = revision.anchors().get(number);
        Optional<Range> place = places.get(number).filter(range -> !change.gone());
        Placement found = anchoring.locate(anchor);
        shares.count(
            found.outcome(),
            found.range().isPresent()
                && place.isPresent()
                && isThere(text, found.range().get(), place.get(), anchor));
      }
    }
    return shares;
  }

  /**
   * Whether a passage is where it was found, in characters that count: all of it, or, if its words
   * are others now, at least four fifths.
   */
  private static boolean isThere(FoldedText text, Range found, Range place, Anchor anchor) {
    Range mine = folded(text, found);
    Range real = folded(text, place);
    if (real.of(text.folded()).equals(Folding.key(anchor.exact()))) {
      return mine.equals(real);
    }
    int common = mine.intersection(real).map(Range::length).orElse(0);
    return 5 * common >= 4 * (mine.length() + real.length() - common);
  }

  private static Range folded(FoldedText text, Range range) {
    return new Range(text.toFolded(range.start()), text.toFolded(range.end()));
  }
}
