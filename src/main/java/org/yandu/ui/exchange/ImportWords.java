package org.yandu.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import org.yandu.annotation.Join.Result;
import org.yandu.annotation.Placement;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.ingest.IngestException;
import org.yandu.library.Merge;
import org.yandu.library.exchange.ParcelException;
import org.yandu.ui.exchange.ImportModel.NotRead;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** What an import came to, in words. */
public final class ImportWords {

  private ImportWords() {}

  /** Why a file could not be taken in. */
  public static Failure of(NotRead unread, Words words) {
    Exception failure = unread.failure();
    String detail = failure.toString();
    if (failure instanceof ParcelException parcel) {
      return new Failure(parcel.reason().code(), sentence(parcel, words), detail);
    }
    if (failure instanceof WebAnnotationException annotations) {
      return new Failure(
          annotations.reason().code(), sentence(annotations, unread.name(), words), detail);
    }
    if (failure instanceof IngestException file) {
      return new Failure(
          file.reason().code(),
          words.of(
              switch (file.reason()) {
                case MISSING -> "exchange.missing";
                case UNREADABLE -> "exchange.unreadable";
                default -> "taking.other";
              },
              file.name()),
          detail);
    }
    return Failure.of(failure, words);
  }

  private static String sentence(ParcelException failure, Words words) {
    return words.of(
        switch (failure.reason()) {
          case NOT_A_PACKAGE -> "taking.archive";
          case NEWER_PROGRAM -> "taking.newer";
          case TOO_LARGE -> "taking.large";
          case DAMAGED -> "taking.damaged";
          case ENCRYPTED -> "taking.encrypted";
          case STRANGE_ENTRY -> "taking.strange";
          case UNREADABLE -> "exchange.unreadable";
        },
        failure.name());
  }

  private static String sentence(WebAnnotationException failure, String name, Words words) {
    return words.of(
        switch (failure.reason()) {
          case NOT_JSON -> "taking.other";
          case NO_ANNOTATIONS -> "taking.nothing";
          case NO_PASSAGE -> "taking.quoteless";
          case MALFORMED -> "taking.malformed";
          case TOO_MUCH -> "taking.large";
        },
        name);
  }

  /** One line for each thing that there is any of. */
  static List<String> lines(Merge merge, Words words) {
    List<String> lines = new ArrayList<>();
    add(
        lines,
        merge.of(Result.ADDED).size(),
        words.of("taking.added", merge.of(Result.ADDED).size()));
    add(
        lines,
        merge.of(Result.UPDATED).size(),
        words.of("taking.updated", merge.of(Result.UPDATED).size()));
    add(
        lines,
        merge.of(Result.CONFLICT).size(),
        words.of("taking.conflict", merge.of(Result.CONFLICT).size()));
    add(
        lines,
        merge.of(Result.PRESENT).size(),
        words.of("taking.present", merge.of(Result.PRESENT).size()));
    add(
        lines,
        merge.of(Result.OLDER).size(),
        words.of("taking.older", merge.of(Result.OLDER).size()));
    add(
        lines,
        merge.of(Result.DELETED).size(),
        words.of("taking.deleted", merge.of(Result.DELETED).size()));
    int doubtful = merge.placed(Placement.Outcome.DOUBTFUL).size();
    add(lines, doubtful, words.of("taking.doubtful", doubtful));
    int lost = merge.placed(Placement.Outcome.LOST).size();
    add(lines, lost, words.of("taking.lost", lost));
    add(lines, merge.unplaced().size(), words.of("taking.unplaced", merge.unplaced().size()));
    add(lines, merge.unknown().size(), words.of("taking.unknown", merge.unknown().size()));
    add(lines, merge.without(), words.of("taking.without", merge.without()));
    int terms = merge.change().terms().steps().size();
    add(lines, terms, words.of("taking.terms", terms));
    add(lines, merge.reports().size(), words.of("taking.reports", merge.reports().size()));
    return lines;
  }

  private static void add(List<String> lines, int count, String line) {
    if (count > 0) {
      lines.add(line);
    }
  }
}
