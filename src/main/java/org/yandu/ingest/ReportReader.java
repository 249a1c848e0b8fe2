package org.yandu.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yandu.ingest.IngestException.Reason;
import org.yandu.ingest.Structure.Labelled;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * Reads a file as a report with its glossary: from bytes to characters, to lines, to pages and
 * paragraphs, to what each paragraph is. A text that is no report becomes one without headings.
 */
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
    List<SourceLine> lines = SourceText.lines(TextFile.decode(content, name));
    Pages pages = PageFinder.find(lines);
    List<Paragraph> paragraphs = WebChrome.without(ParagraphAssembler.assemble(lines, pages));
    if (paragraphs.isEmpty()) {
      throw new IngestException(Reason.EMPTY, name);
    }
    GlossaryFinder.Found glossary = GlossaryFinder.find(paragraphs);
    List<Labelled> labelled = Structure.of(paragraphs, glossary);
    return new Ingested(report(labelled, !pages.starts().isEmpty(), name), glossary.glossary());
  }

  private static Report report(List<Labelled> labelled, boolean paged, String name) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    TreeSet<Integer> pageStarts = new TreeSet<>();
    for (Labelled part : labelled) {
      if (!blocks.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(part.paragraph().text());
      part.paragraph().pageStarts().forEach(offset -> pageStarts.add(start + offset));
      blocks.add(new Block(part.kind(), part.level(), new Range(start, text.length())));
    }
    if (paged) {
      pageStarts.add(0);
    }
    String title =
        textOf(labelled, BlockKind.TITLE).stream().findFirst().orElse(nameWithoutType(name));
    List<String> byline = textOf(labelled, BlockKind.BYLINE);
    return new Report(
        title,
        subtitle(byline),
        ImprintReader.read(title, byline),
        text.toString(),
        blocks,
        List.copyOf(pageStarts));
  }

  private static List<String> textOf(List<Labelled> labelled, BlockKind kind) {
    return labelled.stream()
        .filter(part -> part.kind() == kind)
        .map(part -> part.paragraph().text())
        .toList();
  }

  /** The line that says when and to whom the report was given, or else the one with a date. */
  private static String subtitle(List<String> byline) {
    return byline.stream()
        .filter(line -> line.matches(".*会议上?[）)]?"))
        .findFirst()
        .or(
            () ->
                byline.stream().filter(line -> line.matches("[（(—]*[0-9０-９]{4}年.*日.*")).findFirst())
        .orElse("");
  }

  private static String nameWithoutType(String name) {
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }
}
