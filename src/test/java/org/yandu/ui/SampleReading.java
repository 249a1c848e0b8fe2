package org.yandu.ui;

import org.yandu.glossary.Glossary;
import org.yandu.glossary.TermLinker;
import org.yandu.report.Report;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;

/** A report of the tests' own making, opened for reading. */
public final class SampleReading {

  private SampleReading() {}

  /** A report without explanations. */
  public static Reading of(Report report) {
    return of(report, Glossary.EMPTY);
  }

  /** A report with explanations. */
  public static Reading of(Report report, Glossary glossary) {
    return new Reading(open(report, glossary));
  }

  /** A report with explanations, ready to be opened. */
  public static OpenReport open(Report report, Glossary glossary) {
    return new OpenReport(
        report.fingerprint(), report, glossary, new TermLinker(glossary).link(report));
  }
}
