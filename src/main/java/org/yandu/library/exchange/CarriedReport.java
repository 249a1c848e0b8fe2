package org.yandu.library.exchange;

import java.util.Optional;
import org.yandu.glossary.Glossary;
import org.yandu.report.Imprint;
import org.yandu.report.Report;

/**
 * A report to which annotations on their way belong.
 *
 * @param fingerprint of its text
 * @param report the report itself, if it comes along
 * @param glossary what came with the report; empty where that does not come along
 */
public record CarriedReport(
    String fingerprint, String title, Imprint imprint, Optional<Report> report, Glossary glossary) {

  /** A report that comes along, with its glossary. */
  public static CarriedReport whole(Report report, Glossary glossary) {
    return new CarriedReport(
        report.fingerprint(), report.title(), report.imprint(), Optional.of(report), glossary);
  }

  /** The same without its text. */
  public CarriedReport named() {
    return new CarriedReport(fingerprint, title, imprint, Optional.empty(), Glossary.EMPTY);
  }
}
