package org.yandu.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import org.yandu.annotation.Join.Result;
import org.yandu.annotation.Placement;
import org.yandu.ui.exchange.ImportModel.NotRead;
import org.yandu.ui.exchange.ImportModel.Taken;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** What an import came to, in words. */
public final class ImportWords {

  private ImportWords() {}

  /** Why a file could not be taken in. */
  public static Failure of(NotRead unread, Words words) {
    return new Failure(
        unread.code(),
        words.of(
            switch (unread.trouble()) {
              case MISSING -> "exchange.missing";
              case UNREADABLE -> "exchange.unreadable";
              case OTHER -> "taking.other";
              case ARCHIVE -> "taking.archive";
              case NEWER -> "taking.newer";
              case LARGE -> "taking.large";
              case DAMAGED -> "taking.damaged";
              case ENCRYPTED -> "taking.encrypted";
              case STRANGE -> "taking.strange";
              case NOTHING -> "taking.nothing";
              case QUOTELESS -> "taking.quoteless";
              case MALFORMED -> "taking.malformed";
            },
            unread.name()),
        unread.detail());
  }

  /** One line for each thing that there is any of. */
  static List<String> lines(Taken taken, Words words) {
    List<String> lines = new ArrayList<>();
    add(
        lines,
        taken.of(Result.ADDED).size(),
        words.of("taking.added", taken.of(Result.ADDED).size()));
    add(
        lines,
        taken.of(Result.UPDATED).size(),
        words.of("taking.updated", taken.of(Result.UPDATED).size()));
    add(
        lines,
        taken.of(Result.CONFLICT).size(),
        words.of("taking.conflict", taken.of(Result.CONFLICT).size()));
    add(
        lines,
        taken.of(Result.PRESENT).size(),
        words.of("taking.present", taken.of(Result.PRESENT).size()));
    add(
        lines,
        taken.of(Result.OLDER).size(),
        words.of("taking.older", taken.of(Result.OLDER).size()));
    add(
        lines,
        taken.of(Result.DELETED).size(),
        words.of("taking.deleted", taken.of(Result.DELETED).size()));
    int doubtful = taken.placed(Placement.Outcome.DOUBTFUL).size();
    add(lines, doubtful, words.of("taking.doubtful", doubtful));
    int lost = taken.placed(Placement.Outcome.LOST).size();
    add(lines, lost, words.of("taking.lost", lost));
    add(lines, taken.unplaced(), words.of("taking.unplaced", taken.unplaced()));
    add(lines, taken.unknown(), words.of("taking.unknown", taken.unknown()));
    add(lines, taken.without(), words.of("taking.without", taken.without()));
    int terms = taken.terms();
    add(lines, terms, words.of("taking.terms", terms));
    add(lines, taken.reports(), words.of("taking.reports", taken.reports()));
    return lines;
  }

  private static void add(List<String> lines, int count, String line) {
    if (count > 0) {
      lines.add(line);
    }
  }
}
