package org.yandu.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;

/**
 * A report far longer than any real one, and far more densely explained and annotated: what is fast
 * on it is fast on all of them.
 *
 * @param open the report with its terms
 * @param links the decorations of its terms
 * @param annotations the decorations of its annotations
 */
record LargeReport(OpenReport open, List<Decoration> links, List<Decoration> annotations) {

  static final int CHARACTERS = 1_000_000;
  static final int LINKS = 50_000;
  static final int ANNOTATIONS = 10_000;

  private static final int TERMS = 5000;
  private static final int PARAGRAPH = 100;
  private static final int SECTION = 40;
  private static final int PAGE = 700;
  private static final String CLAUSE = "推进各项重点任务落地见效，";
  private static final String CHARACTERS_USED =
      "政府工作报告年度发展经济社会产业投资项目企业人民生活教育医疗就业创新科技农村城市交通环境改革开放服务建设";

  /** The same one each time: figures are to be compared from run to run. */
  static LargeReport generate() {
    Random random = new Random(9704);
    StringBuilder text = new StringBuilder("政府工作报告");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(BlockKind.TITLE, 0, new Range(0, text.length())));
    while (text.length() < CHARACTERS) {
      int start = text.append('\n').length();
      boolean heading = blocks.size() % SECTION == 1;
      text.append(heading ? "（一）全面推进各项工作" : paragraph(random));
      blocks.add(
          heading
              ? new Block(BlockKind.HEADING, 2, new Range(start, text.length()))
              : new Block(BlockKind.PARAGRAPH, 0, new Range(start, text.length())));
    }
    List<Integer> pages =
        IntStream.iterate(0, start -> start < CHARACTERS, start -> start + PAGE).boxed().toList();
    Report report = new Report("政府工作报告", "", Imprint.UNKNOWN, text.toString(), blocks, pages);
    List<Term> terms =
        IntStream.rangeClosed(1, TERMS)
            .mapToObj(number -> new Term(number, "第" + number + "项", List.of(), CLAUSE.repeat(12)))
            .toList();
    List<Occurrence> places = new ArrayList<>();
    for (Range range : spread(LINKS, 6, report)) {
      places.add(new Occurrence(terms.get(places.size() % TERMS), range));
    }
    List<Decoration> links =
        places.stream().map(place -> new Decoration(place.range(), DecorationStyle.LINK)).toList();
    List<Decoration> annotations = new ArrayList<>();
    for (Range range : spread(ANNOTATIONS, 30, report)) {
      annotations.add(decoration(report, range, annotations.size()));
    }
    return new LargeReport(
        new OpenReport(
            report.fingerprint(),
            report,
            new Mentions(
                new EditedGlossary(new Glossary(terms), List.of()),
                new TermLinker(new Glossary(terms)),
                places)),
        links,
        annotations);
  }

  Report report() {
    return open.report();
  }

  /** One of the kinds and forms in turn. */
  private static Decoration decoration(Report report, Range range, int number) {
    List<AnnotationKind> kinds = AnnotationKind.BUILT_IN;
    List<MarkForm> forms = List.of(MarkForm.values());
    MarkForm form = forms.get(number % forms.size());
    Annotation annotation =
        new Annotation(
                new UUID(0, number),
                "",
                Anchor.of(report, range),
                kinds.get(number % kinds.size()),
                "",
                "",
                Instant.EPOCH,
                Instant.EPOCH)
            .withForm(form, Instant.EPOCH);
    String key = form.isMarginal() ? annotation.id().toString() : "";
    return new Decoration(range, Kinds.style(annotation), key, key);
  }

  private static String paragraph(Random random) {
    StringBuilder paragraph = new StringBuilder();
    while (paragraph.length() < PARAGRAPH - 1) {
      boolean mark = paragraph.length() % 12 == 11;
      paragraph.append(
          mark ? '，' : CHARACTERS_USED.charAt(random.nextInt(CHARACTERS_USED.length())));
    }
    return paragraph.append('。').toString();
  }

  /** As many ranges of a length, at even distances, none of them over the end of the text. */
  private static List<Range> spread(int count, int length, Report report) {
    double distance = (report.text().length() - length) / (double) count;
    return IntStream.range(0, count)
        .mapToObj(number -> (int) (number * distance))
        .map(start -> new Range(start, start + length))
        .toList();
  }
}
