package org.yandu.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yandu.annotation.IndentedLine;

/** Annotations as a Word document: passages marked as on the sheet, the notes below. */
public final class AnnotationDocument {

  private static final int BODY = 12;
  private static final WordType TEXT = WordType.song(BODY);
  private static final WordType SMALL = WordType.song(BODY - 2).inColour(WordType.GREY);

  private AnnotationDocument() {}

  /**
   * The file.
   *
   * @param annotations in the order in which they are to stand
   */
  public static byte[] of(List<WrittenAnnotation> annotations) {
    WordDocument document = WordDocument.upright();
    Optional<WrittenAnnotation> before = Optional.empty();
    for (WrittenAnnotation annotation : annotations) {
      NewHeadings headings = NewHeadings.of(before, annotation);
      headings.report().ifPresent(report -> document.heading(report, 16, 0));
      headings.part().ifPresent(part -> document.heading(part, BODY, 1));
      write(document, annotation);
      before = Optional.of(annotation);
    }
    return document.pack();
  }

  private static void write(WordDocument document, WrittenAnnotation annotation) {
    document.add(
        new WordParagraph()
            .spaced(8, 2)
            .keptWithNext(true)
            .text(
                annotation.label(),
                WordType.hei(BODY).inColour(WordType.hex(annotation.colour().ink())))
            .lines(annotation.quote(), type(annotation)));
    for (IndentedLine line : annotation.noteLines()) {
      document.add(below(line.columns()).keptWithNext(true).text(line.text(), TEXT));
    }
    List<String> last =
        Stream.of(String.join("　", annotation.facts()), annotation.source())
            .filter(text -> !text.isEmpty())
            .toList();
    for (String line : last) {
      document.add(below(0).keptWithNext(!line.equals(last.getLast())).text(line, SMALL));
    }
  }

  private static WordParagraph below(int columns) {
    return new WordParagraph().indented(2 * BODY + columns * BODY / 2);
  }

  private static WordType type(WrittenAnnotation annotation) {
    return switch (annotation.form()) {
      case HIGHLIGHT -> TEXT.shaded(WordType.hex(annotation.colour().tint()));
      case UNDERLINE -> TEXT.underlined(WordType.hex(annotation.colour().ink()));
      // The mark is named before the words, which show nothing of it.
      case TRIANGLE, EXCLAMATION, BOOKMARK -> TEXT;
    };
  }
}
