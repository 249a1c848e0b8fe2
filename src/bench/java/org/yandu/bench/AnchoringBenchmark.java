package org.yandu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Anchoring;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * Finding 10,000 annotations again in a revised text of a million characters: of its paragraphs one
 * in forty is gone, has moved, is doubled or is new each, and in one in ten a twentieth of the
 * characters are others.
 */
@State(Scope.Benchmark)
public class AnchoringBenchmark {

  private static final int CHARACTERS = 1_000_000;
  private static final int ANNOTATIONS = 10_000;
  private static final String NEW = "统筹推进各项重点任务，全面完成年度目标。";

  private final Report revised;
  private final List<Anchor> anchors = new ArrayList<>();

  /** Makes both texts, and sees that most annotations are found in the new one. */
  public AnchoringBenchmark() {
    Random random = new Random(9704);
    List<String> paragraphs;
    // JMH extends this class, and a constructor of its kind may not throw what is checked.
    try {
      paragraphs = paragraphs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Report report = ScaleReports.report("政府工作报告", String.join("\n", paragraphs));
    while (anchors.size() < ANNOTATIONS) {
      int length = 4 + random.nextInt(57);
      int start = random.nextInt(report.text().length() - length);
      anchors.add(Anchor.of(report, new Range(start, start + length)));
    }
    revised = ScaleReports.report("政府工作报告", String.join("\n", revised(paragraphs, random)));
    Map<Outcome, Integer> outcomes = locate(anchors, revised);
    if (outcomes.getOrDefault(Outcome.MOVED, 0) < ANNOTATIONS / 2) {
      throw new IllegalStateException("of " + ANNOTATIONS + " annotations " + outcomes);
    }
  }

  /** What the program does when a new version of a text comes, reading it included. */
  @Benchmark
  public Map<Outcome, Integer> locate() {
    return locate(anchors, revised);
  }

  private static Map<Outcome, Integer> locate(List<Anchor> anchors, Report revised) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    Anchoring anchoring = new Anchoring(revised);
    for (Anchor anchor : anchors) {
      outcomes.merge(anchoring.locate(anchor).outcome(), 1, Integer::sum);
    }
    return outcomes;
  }

  /** The plainest way to look for the same passages, which finds no changed one. */
  @Benchmark
  public int indexOf() {
    int found = 0;
    for (Anchor anchor : anchors) {
      found += revised.text().contains(anchor.exact()) ? 1 : 0;
    }
    return found;
  }

  /** Those of the State Council's reports, as many as make a million characters. */
  private static List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    int length = 0;
    for (Report report : ScaleReports.read()) {
      for (Block block : report.blocks()) {
        if (length < CHARACTERS) {
          String paragraph = report.textOf(block);
          paragraphs.add(paragraph);
          length += paragraph.length() + 1;
        }
      }
    }
    return paragraphs;
  }

  private static List<String> revised(List<String> paragraphs, Random random) {
    List<String> revised = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (String paragraph : paragraphs) {
      switch (random.nextInt(40)) {
        case 0 -> {
          // The paragraph is gone.
        }
        case 1 -> moved.add(paragraph);
        case 2 -> revised.addAll(List.of(paragraph, NEW));
        case 3 -> revised.addAll(List.of(paragraph, paragraph));
        case 4, 5, 6, 7 -> revised.add(reworded(paragraph, random));
        default -> revised.add(paragraph);
      }
    }
    moved.forEach(paragraph -> revised.add(random.nextInt(revised.size()), paragraph));
    return revised;
  }

  /** One character in twenty becomes another, is left out or has another before it. */
  private static String reworded(String paragraph, Random random) {
    StringBuilder reworded = new StringBuilder();
    for (int at = 0; at < paragraph.length(); at++) {
      char character = paragraph.charAt(at);
      char other = NEW.charAt(random.nextInt(NEW.length()));
      switch (random.nextInt(60)) {
        case 0 -> {
          // The character is left out.
        }
        case 1 -> reworded.append(other);
        case 2 -> reworded.append(other).append(character);
        default -> reworded.append(character);
      }
    }
    return reworded.toString();
  }
}
