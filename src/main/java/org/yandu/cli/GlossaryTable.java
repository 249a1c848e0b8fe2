package org.yandu.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.exchange.RowProblem;
import org.yandu.glossary.exchange.TermTable;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.TermFile;

/** A glossary that the command line names. */
final class GlossaryTable {

  private GlossaryTable() {}

  /**
   * Reads it, and says on {@code err} which rows were left out.
   *
   * @throws IngestException if the file cannot be read as text
   */
  static Glossary read(Path file, PrintStream err) throws IngestException {
    TermTable table = TermFile.read(file);
    for (RowProblem problem : table.problems()) {
      err.println(FailureWords.of(problem));
    }
    return table.glossary();
  }
}
