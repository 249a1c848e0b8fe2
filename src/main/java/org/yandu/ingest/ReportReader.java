package org.yandu.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yandu.glossary.Glossary;
import org.yandu.ingest.IngestException.Reason;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Reads a file as a report with its glossary. */
public final class ReportReader {

  private ReportReader() {}

  /**
   * Reads a file.
   *
   * @throws IngestException if it is missing, unreadable, too large, empty, or no text
   */
  public static Ingested read(Path file) throws IngestException {
    return read(TextFile.bytes(file), TextFile.nameOf(file));
  }

  /**
   * Reads a file's content.
   *
   * @param name the file's name, for failures and for a text without a title
   * @throws IngestException if it is too large, empty, or no text
   */
  public static Ingested read(byte[] content, String name) throws IngestException {
    String text = TextFile.decode(content, name);
    StringBuilder joined = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      if (!blocks.isEmpty()) {
        joined.append('\n');
      }
      int start = joined.length();
      joined.append(line);
      blocks.add(new Block(BlockKind.PARAGRAPH, 0, new Range(start, joined.length())));
    }
    if (blocks.isEmpty()) {
      throw new IngestException(Reason.EMPTY, name);
    }
    return new Ingested(
        new Report(name, "", Imprint.UNKNOWN, joined.toString(), blocks, List.of()),
        Glossary.EMPTY);
  }
}
