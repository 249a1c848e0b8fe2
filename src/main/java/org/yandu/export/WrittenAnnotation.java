package org.yandu.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.IndentedLine;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * An annotation with all that anyone needs to know of it who has neither the program nor the
 * report; every file says it in these words.
 *
 * @param number its place among those that leave together, from 1
 * @param annotation as it is kept
 * @param report the full name of its report, or an empty string where that is not at hand
 * @param page on which the passage begins, from 1; 0 where that is not known
 * @param quote the passage, a paragraph a line
 * @param note what was written, without blank lines; blanks alone keep its lists in one another
 * @param created when it was made, in the zone of whoever will read it
 * @param modified when it was last changed, likewise
 * @param source as it is cited, with its brackets; an empty string where the report is not at hand
 *     or the passage no longer stands in it
 */
public record WrittenAnnotation(
    int number,
    Annotation annotation,
    String report,
    int page,
    String quote,
    String note,
    LocalDateTime created,
    LocalDateTime modified,
    String source) {

  private static final String STEP = " › ";

  /**
   * Annotations in words.
   *
   * @param annotations in the order in which they are to stand
   * @param reports those in which the annotations stand, by fingerprint
   * @param zone of the times
   */
  public static List<WrittenAnnotation> of(
      List<Annotation> annotations, Map<String, Report> reports, ZoneId zone) {
    List<WrittenAnnotation> written = new ArrayList<>();
    for (Annotation annotation : annotations) {
      Optional<Report> report = Optional.ofNullable(reports.get(annotation.report()));
      Optional<Report> present = report.filter(known -> annotation.outcome() != Outcome.LOST);
      Range range = annotation.anchor().range();
      written.add(
          new WrittenAnnotation(
              written.size() + 1,
              annotation,
              report.map(Citation::name).orElse(""),
              present.map(known -> known.pageAt(range.start())).orElse(0),
              paragraphs(annotation.anchor().exact()),
              IndentedLine.of(annotation.note()).stream()
                  .map(IndentedLine::toString)
                  .collect(Collectors.joining("\n")),
              LocalDateTime.ofInstant(annotation.created(), zone),
              LocalDateTime.ofInstant(annotation.modified(), zone),
              present.map(known -> Citation.of(known, range)).orElse("")));
    }
    return written;
  }

  /** The text without blank lines and without the spaces around the others. */
  private static String paragraphs(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The lines of the note. */
  List<IndentedLine> noteLines() {
    return IndentedLine.of(note);
  }

  /** What stands above the annotations of its report. */
  public String heading() {
    return report.isEmpty() ? "报告 " + annotation.report() : "《" + report + "》批注";
  }

  /** The headings above the passage, in one line. */
  public String part() {
    return String.join(STEP, annotation.anchor().path());
  }

  public KindColour colour() {
    return annotation.kind().colour();
  }

  public MarkForm form() {
    return annotation.form();
  }

  /** The form in a word or by its mark. */
  public String formName() {
    return switch (annotation.form()) {
      case HIGHLIGHT -> "高亮";
      case UNDERLINE -> "下划线";
      case TRIANGLE -> "△";
      case EXCLAMATION -> "！";
      case BOOKMARK -> "书签";
    };
  }

  /**
   * The kind, and the mark in the margin where there is one: the words themselves do not show it.
   */
  public String label() {
    String kind = annotation.kind().name();
    return "〔" + (annotation.form().isMarginal() ? kind + "·" + formName() : kind) + "〕";
  }

  /** The tags in one line, each with its sign. */
  public String tags() {
    return annotation.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
  }

  /** What is to be known of the place in the present text; empty where it is as sure as ever. */
  public String state() {
    return switch (annotation.outcome()) {
      case FOUND -> "";
      case MOVED -> "位置已变，请核对";
      case DOUBTFUL -> "位置存疑，请核对";
      case LOST -> "现行文本中已无此句";
    };
  }

  /** The day on which it was last changed. */
  public LocalDate date() {
    return modified.toLocalDate();
  }

  /** Tags, author, date and state: those that there are. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>(List.of(tags(), annotation.author().strip()));
    facts.add(date().toString());
    facts.add(state());
    facts.removeIf(String::isEmpty);
    return facts;
  }
}
