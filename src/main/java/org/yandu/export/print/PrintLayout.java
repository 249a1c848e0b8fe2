package org.yandu.export.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Sets a report on pages. */
public final class PrintLayout {

  private static final Block BODY = new Block(BlockKind.PARAGRAPH, 0, new Range(0, 0));
  private static final Block PART = new Block(BlockKind.HEADING, 1, new Range(0, 0));

  private PrintLayout() {}

  /**
   * The pages.
   *
   * @param annotations those of the report; shown only if that is chosen
   * @param faces measures every face that the style asks for
   */
  public static PrintedDocument pages(
      Report report,
      List<Annotation> annotations,
      PrintChoices choices,
      PageStyle style,
      Faces faces) {
    List<Annotation> shown =
        choices.annotations()
            ? annotations.stream()
                .sorted(Comparator.comparing(annotation -> annotation.anchor().range()))
                .toList()
            : List.of();
    Face body = style.blocks().apply(BODY).face();
    Furniture furniture = new Furniture(style, choices, report, shown, body, faces);
    PageFiller filler = new PageFiller(style, furniture);
    filler.fill(paragraphs(report, style, faces));
    if (!shown.isEmpty()) {
      filler.newPage();
      Face title = style.blocks().apply(PART).face();
      filler.fill(new NoteList(style, title, body, faces).of(report, shown));
    }
    return new PrintedDocument(
        Citation.name(report), style.width(), style.height(), filler.pages(), filler.outline());
  }

  private static List<Paragraph> paragraphs(Report report, PageStyle style, Faces faces) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : report.blocks()) {
      int level = block.kind() == BlockKind.GLOSSARY_TITLE ? 1 : block.level();
      paragraphs.add(
          Paragraph.set(
              report.textOf(block),
              block.range().start(),
              level,
              style.blocks().apply(block),
              style.measure(),
              faces));
    }
    return paragraphs;
  }
}
