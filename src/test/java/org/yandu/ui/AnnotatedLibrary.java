package org.yandu.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.glossary.Glossary;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.shell.Start;

/** A library with annotations in it, put there before the window is opened. */
final class AnnotatedLibrary {

  private AnnotatedLibrary() {}

  /** An annotation of some words of a report, as the tests change it. */
  static Annotation of(Report report, String words, AnnotationKind kind, String note) {
    int start = report.text().indexOf(words);
    if (start < 0) {
      throw new AssertionError("the report does not say " + words);
    }
    return of(report, new Range(start, start + words.length()), kind, note);
  }

  private static Annotation of(Report report, Range range, AnnotationKind kind, String note) {
    Instant now = Instant.now();
    return new Annotation(
        UUID.randomUUID(),
        report.fingerprint(),
        Anchor.of(report, range),
        kind,
        note,
        System.getProperty("user.name", ""),
        now,
        now);
  }

  /** Makes a library with the shipped report. */
  static Report make(Path folder) {
    Start start = Start.from(folder);
    try {
      start.library().orElseThrow().close();
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
    return start.report().report();
  }

  static void add(Path folder, List<Annotation> annotations) {
    try (Library library = Library.open(folder)) {
      library.annotations().apply(annotations.stream().map(Step::add).toList());
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  /** Keeps another report with annotations of it. */
  static void add(Path folder, Report report, List<Annotation> annotations) {
    try (Library library = Library.open(folder)) {
      library.reports().add(report, Glossary.EMPTY, "");
      library.annotations().apply(annotations.stream().map(Step::add).toList());
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  /** Some of every kind and form, with and without notes and tags, short and very long. */
  static List<Annotation> assorted(Report report) {
    String text = report.text();
    int start = text.indexOf("各位代表");
    List<Annotation> all = new ArrayList<>();
    List<AnnotationKind> kinds = AnnotationKind.BUILT_IN;
    MarkForm[] forms = MarkForm.values();
    List<String> tags = List.of("民生", "教育", "审议发言", "产业链链长制与重点项目推进情况");
    for (int index = 0; index < 24; index++) {
      int from = start + index * 220;
      int length = index % 5 == 3 ? 300 : 12 + index;
      String note =
          switch (index % 4) {
            case 0 -> "";
            case 1 -> "核对口径。";
            case 2 -> "建议补充一句与周边县市的比较，再说清楚今年的目标怎样分解到部门和月份。".repeat(3);
            default -> "第一行\n第二行";
          };
      Annotation made =
          of(report, new Range(from, from + length), kinds.get(index % kinds.size()), note);
      Instant time = made.modified().minus(Duration.ofDays(index * 2L));
      Annotation plain =
          made.withTags(tags.subList(0, index % 5 % 4 + (index % 3 == 0 ? 1 : 0)), time);
      Annotation formed = plain.withForm(forms[index % 7 % forms.length], time);
      Outcome outcome = index == 2 ? Outcome.DOUBTFUL : index == 5 ? Outcome.LOST : Outcome.FOUND;
      all.add(formed.withPlace(report.fingerprint(), formed.anchor(), outcome));
    }
    return all;
  }

  /** Very many, all over a report. */
  static List<Annotation> many(Report report, int count) {
    int length = report.text().length();
    return Stream.iterate(0, index -> index + 1)
        .limit(count)
        .map(
            index -> {
              int from = (int) ((long) index * (length - 40) / count);
              return of(
                  report,
                  new Range(from, from + 6 + index % 30),
                  AnnotationKind.BUILT_IN.get(index % 6),
                  index % 2 == 0 ? "第" + index + "条的口径请核对" : "");
            })
        .toList();
  }
}
