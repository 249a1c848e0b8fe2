package org.yandu.ui.revision;

import org.yandu.annotation.Placement.Outcome;
import org.yandu.ingest.IngestException;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.revision.RevisionModel.NotRead;
import org.yandu.ui.revision.RevisionModel.Replaced;
import org.yandu.ui.revision.RevisionModel.SameText;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** How the replacing of a report ended, in words. */
public final class RevisionWords {

  private RevisionWords() {}

  /** A sentence, with a code where something went wrong. */
  public static Failure of(RevisionModel.Outcome outcome, Words words) {
    return switch (outcome) {
      case SameText same -> new Failure("", words.of("revision.same", same.name()));
      case Replaced done -> new Failure("", of(done, words));
      case NotRead unread -> of(unread.failure(), words);
    };
  }

  private static String of(Replaced done, Words words) {
    if (done.annotations() == 0) {
      return words.of("revision.done.none");
    }
    if (done.open() > 0) {
      return words.of("revision.done.open", done.annotations(), done.open());
    }
    if (done.gone() == 0) {
      return words.of("revision.done", done.annotations());
    }
    return done.gone() == done.annotations()
        ? words.of("revision.done.gone.all", done.annotations())
        : words.of("revision.done.gone", done.annotations(), done.gone());
  }

  private static Failure of(IngestException failure, Words words) {
    return new Failure(
        failure.reason().code(),
        words.of(
            switch (failure.reason()) {
              case MISSING -> "exchange.missing";
              case UNREADABLE -> "exchange.unreadable";
              case TOO_LARGE -> "revision.large";
              case UNDECODABLE -> "revision.undecodable";
              default -> "revision.other";
            },
            failure.name()),
        failure.toString());
  }

  /** What is said of an annotation that was found in some way. */
  static String name(Outcome outcome, Words words) {
    return outcome == Outcome.FOUND ? words.of("revision.found") : Kinds.name(outcome, words);
  }
}
