package org.yandu.ingest;

import java.nio.file.Path;
import org.yandu.glossary.exchange.GlossaryCsv;
import org.yandu.glossary.exchange.GlossaryTbx;
import org.yandu.glossary.exchange.TermTable;

/** A file of terms, whatever its name, encoding and form: a table or TBX. */
public final class TermFile {

  private TermFile() {}

  /**
   * Reads it; rows that cannot be used are reported in the table.
   *
   * @throws IngestException if it is missing, unreadable, too large, or no text
   */
  public static TermTable read(Path file) throws IngestException {
    String text = TextFile.read(file);
    return GlossaryTbx.looksLikeXml(text) ? GlossaryTbx.read(text) : GlossaryCsv.read(text);
  }
}
