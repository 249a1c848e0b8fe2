package org.yandu.ui;

import java.util.List;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.report.Report;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;

/** A report of the tests' own making, opened for reading. */
public final class SampleReading {

  private SampleReading() {}

  /** A report without explanations. */
  public static Reading of(Report report) {
    return of(report, Glossary.EMPTY);
  }

  /** A report with explanations. */
  public static Reading of(Report report, Glossary glossary) {
    return new Reading(open(report, glossary), new ReadingChoices());
  }

  /** A report with explanations, ready to be opened. */
  public static OpenReport open(Report report, Glossary glossary) {
    return new OpenReport(
        report.fingerprint(), report, Mentions.in(report, new EditedGlossary(glossary, List.of())));
  }
}
