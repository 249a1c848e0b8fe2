package org.yandu.ui.terms;

import org.yandu.ingest.IngestException;
import org.yandu.ui.terms.TermExchangeModel.Exported;
import org.yandu.ui.terms.TermExchangeModel.Imported;
import org.yandu.ui.terms.TermExchangeModel.NotExported;
import org.yandu.ui.terms.TermExchangeModel.NotRead;
import org.yandu.ui.terms.TermExchangeModel.Outcome;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** How importing and exporting ended, in words. */
public final class ExchangeWords {

  /** The same as on the command line: a file cannot be written. */
  private static final String CANNOT_WRITE = "YD-E01";

  private ExchangeWords() {}

  /** A sentence, with a code where something went wrong. */
  public static Failure of(Outcome outcome, Words words) {
    if (outcome instanceof Exported written) {
      return new Failure("", words.of("exchange.exported", written.count(), written.file()));
    }
    if (outcome instanceof NotExported failed) {
      return new Failure(
          CANNOT_WRITE,
          words.of("exchange.not.exported", failed.file()),
          failed.failure().toString());
    }
    if (outcome instanceof Imported taken) {
      return new Failure(
          "",
          taken.added() + taken.changed() == 0
              ? words.of("exchange.imported.none")
              : words.of("exchange.imported", taken.added(), taken.changed()));
    }
    IngestException failure = ((NotRead) outcome).failure();
    return new Failure(
        failure.reason().code(),
        words.of(
            switch (failure.reason()) {
              case MISSING -> "exchange.missing";
              case UNREADABLE -> "exchange.unreadable";
              case TOO_LARGE -> "exchange.large";
              case UNDECODABLE -> "exchange.undecodable";
              default -> "exchange.other";
            },
            failure.name()),
        failure.toString());
  }
}
