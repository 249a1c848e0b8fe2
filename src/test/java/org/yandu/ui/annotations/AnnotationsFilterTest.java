package org.yandu.ui.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.text.Folding;
import org.yandu.text.Range;
import org.yandu.ui.annotations.AnnotationsFilter.Criterion;
import org.yandu.ui.annotations.AnnotationsFilter.Field;

/** Which annotations a filter lists, and in which order. */
class AnnotationsFilterTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 10, 0, 30, 0, 0, ZONE);

  private final List<Annotation> all = new ArrayList<>();

  private Annotation make(
      String exact, String note, AnnotationKind kind, String author, Duration ago, String... tags) {
    int start = all.size() * 10;
    Instant modified = NOW.toInstant().minus(ago);
    Annotation made =
        new Annotation(
            new UUID(0, all.size()),
            "report",
            new Anchor(new Range(start, start + 5), exact, "", "", List.of("一、过去五年工作回顾", "（四）民生")),
            kind,
            MarkForm.HIGHLIGHT,
            note,
            List.of(tags),
            author,
            modified,
            modified,
            Outcome.FOUND);
    all.add(made);
    return made;
  }

  private Annotation make(String exact, String note, String... tags) {
    return make(exact, note, AnnotationKind.TASK, "王芳", Duration.ZERO, tags);
  }

  private List<Annotation> listed(AnnotationsFilter filter) {
    AnnotationsFilter.Test test = new AnnotationsFilter.Test(filter, NOW);
    return all.stream()
        .filter(each -> test.passes(each, AnnotationsFilter.searched(each)))
        .toList();
  }

  private List<Annotation> withWords(String words) {
    return listed(AnnotationsFilter.NONE.withWords(words));
  }

  private static AnnotationsFilter by(Field field, String... values) {
    AnnotationsFilter filter = AnnotationsFilter.NONE;
    for (String value : values) {
      filter = filter.toggled(new Criterion(field, value));
    }
    return filter;
  }

  @Test
  void wordsAreFoundLiterallyWhateverTheirWidthCaseAndQuotationMarks() {
    Annotation quoted = make("推进“四上”企业倍增，增长１０％", "GDP 口径？");
    Annotation other = make("建成5020项目", "");
    assertEquals(List.of(quoted), withWords("四上企业"));
    assertEquals(List.of(quoted), withWords("增长10%"));
    assertEquals(List.of(quoted), withWords("ＧＤＰ口径"));
    assertEquals(List.of(other), withWords("5020"));
    assertEquals(List.of(), withWords("1.%"), "nothing is a pattern");
    assertEquals(List.of(quoted, other), withWords(" “ ” "), "what folds to nothing is no word");
  }

  @Test
  void wordsStandInPassageNoteTagsOrHeadingsButNotAcrossThem() {
    Annotation made = make("建设学校", "要核对", "教育");
    assertEquals(List.of(made), withWords("核对 学校 教育 过去五年"));
    assertEquals(List.of(), withWords("学校要核对"), "the end of the passage and the note");
    assertEquals(List.of(), withWords("学校 医院"));
  }

  @Test
  void valuesOfAFieldAreAlternativesAndFieldsAddUp() {
    Annotation task = make("一", "", AnnotationKind.TASK, "王芳", Duration.ZERO, "教育", "民生");
    Annotation figure = make("二", "", AnnotationKind.FIGURE, "王芳", Duration.ZERO, "ＧＤＰ");
    Annotation foreign = make("三", "", AnnotationKind.FIGURE, "", Duration.ZERO);
    assertEquals(List.of(task, figure, foreign), listed(by(Field.KIND, "TASK", "FIGURE")));
    assertEquals(List.of(figure), listed(by(Field.TAG, Folding.key("gdp"))));
    assertEquals(List.of(foreign), listed(by(Field.AUTHOR, "")));
    AnnotationsFilter both = by(Field.KIND, "FIGURE").toggled(new Criterion(Field.AUTHOR, "王芳"));
    assertEquals(List.of(figure), listed(both));
    assertEquals(
        List.of(), listed(both.toggled(new Criterion(Field.OUTCOME, Outcome.LOST.name()))));
  }

  @Test
  void formsAndOutcomesAreToldApart() {
    Annotation plain = make("一", "");
    Annotation triangle = plain.withId(new UUID(1, 1)).withForm(MarkForm.TRIANGLE, NOW.toInstant());
    Annotation lost =
        plain.withId(new UUID(1, 2)).withPlace("report", plain.anchor(), Outcome.LOST);
    all.addAll(List.of(triangle, lost));
    assertEquals(List.of(triangle), listed(by(Field.FORM, "TRIANGLE")));
    assertEquals(List.of(lost), listed(by(Field.OUTCOME, "LOST", "DOUBTFUL")));
  }

  @Test
  void daysBeginAtMidnightAndThereIsOneTimeAtMost() {
    Annotation today = make("一", "", AnnotationKind.TASK, "王芳", Duration.ofMinutes(30));
    Annotation late = make("二", "", AnnotationKind.TASK, "王芳", Duration.ofMinutes(31));
    Annotation week = make("三", "", AnnotationKind.TASK, "王芳", Duration.ofDays(6));
    Annotation month = make("四", "", AnnotationKind.TASK, "王芳", Duration.ofDays(29));
    make("五", "", AnnotationKind.TASK, "王芳", Duration.ofDays(31));
    assertEquals(List.of(today), listed(by(Field.TIME, "TODAY")));
    assertEquals(List.of(today, late, week), listed(by(Field.TIME, "TODAY", "WEEK")));
    assertEquals(List.of(today, late, week, month), listed(by(Field.TIME, "MONTH")));
    assertEquals(all, listed(by(Field.TIME, "MONTH", "MONTH")), "chosen again, it is taken away");
  }

  @Test
  void theyAreSortedAndThoseThatAreAlikeStayInReadingOrder() {
    Annotation one = make("一", "", AnnotationKind.FIGURE, "张三", Duration.ofDays(2));
    Annotation two = make("二", "", AnnotationKind.HIGHLIGHT, "李四", Duration.ofDays(1));
    Annotation three = make("三", "", AnnotationKind.HIGHLIGHT, "张三", Duration.ofDays(3));
    List<AnnotationKind> kinds = AnnotationKind.BUILT_IN;
    assertEquals(List.of(one, two, three), AnnotationsOrder.PLACE.sort(all, kinds));
    assertEquals(List.of(two, one, three), AnnotationsOrder.MODIFIED.sort(all, kinds));
    assertEquals(List.of(two, three, one), AnnotationsOrder.KIND.sort(all, kinds));
    assertEquals(List.of(two, one, three), AnnotationsOrder.AUTHOR.sort(all, kinds));
  }

  @Test
  void thoseOfOneTagStandTogetherAndWhatIsNotSettledComesFirst() {
    Annotation plain = make("一", "", AnnotationKind.TASK, "张三", Duration.ZERO);
    Annotation school = make("二", "", AnnotationKind.TASK, "张三", Duration.ZERO, "教育", "发言");
    Annotation road = make("三", "", AnnotationKind.TASK, "张三", Duration.ZERO, "交通");
    Annotation pupils = make("四", "", AnnotationKind.TASK, "张三", Duration.ZERO, "教育");
    assertEquals(List.of(road, school, pupils, plain), AnnotationsOrder.TAG.sort(all, List.of()));
    assertEquals(
        List.of(school, road, pupils, plain),
        AnnotationsOrder.TEXT.sort(all, List.of()),
        "èr, sān, sì, yī");
    Annotation doubtful = pupils.withPlace("report", pupils.anchor(), Outcome.DOUBTFUL);
    Annotation lost = road.withPlace("report", road.anchor(), Outcome.LOST);
    assertEquals(
        List.of(lost, doubtful, plain, school),
        AnnotationsOrder.OUTCOME.sort(List.of(plain, school, lost, doubtful), List.of()));
  }
}
