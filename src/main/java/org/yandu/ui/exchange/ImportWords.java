package org.yandu.ui.exchange;

import java.util.List;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.exchange.ImportModel.Line;
import org.yandu.ui.exchange.ImportModel.NotRead;
import org.yandu.ui.exchange.ImportModel.Sort;
import org.yandu.ui.exchange.ImportModel.Taken;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** What an import came to, in words. */
public final class ImportWords {

  private ImportWords() {}

  /** Why a file could not be taken in. */
  public static Failure of(NotRead unread, Words words) {
    String sentence =
        words.of(
            switch (unread.problem()) {
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
            unread.name());
    return new Failure(unread.code(), sentence, unread.detail());
  }

  /** One line for each thing that there is any of. */
  static List<String> lines(Taken taken, Words words) {
    return taken.counts().entrySet().stream()
        .map(each -> line(each.getKey(), each.getValue(), words))
        .toList();
  }

  /** How it is taken back; a report that came along may have been read since, and stays. */
  static String hint(Taken taken, Words words) {
    boolean reports = taken.counts().containsKey(Sort.REPORTS);
    return words.of(reports ? "taking.hint.reports" : "taking.hint");
  }

  private static String line(Sort sort, int count, Words words) {
    return words.of(
        switch (sort) {
          case ADDED -> "taking.added";
          case UPDATED -> "taking.updated";
          case CONFLICT -> "taking.conflict";
          case PRESENT -> "taking.present";
          case OLDER -> "taking.older";
          case DELETED -> "taking.deleted";
          case DOUBTFUL -> "taking.doubtful";
          case LOST -> "taking.lost";
          case UNPLACED -> "taking.unplaced";
          case UNKNOWN -> "taking.unknown";
          case WITHOUT -> "taking.without";
          case TERMS -> "taking.terms";
          case REPORTS -> "taking.reports";
        },
        count);
  }

  /** Why an annotation may be worth a look. */
  static String name(Line line, Words words) {
    return switch (line.sort()) {
      case CONFLICT -> words.of(line.copy() ? "taking.sort.copy" : "taking.sort.conflict");
      default -> Kinds.name(line.annotation().outcome(), words);
    };
  }
}
