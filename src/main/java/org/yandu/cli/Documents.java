package org.yandu.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ReportReader;
import org.yandu.ingest.ShippedReports;

/** The report that a command line means. */
final class Documents {

  private Documents() {}

  /** The named file, or the bundled report where none is named. */
  static Ingested read(Optional<Path> file) throws IngestException {
    return file.isPresent() ? ReportReader.read(file.get()) : ShippedReports.first();
  }
}
