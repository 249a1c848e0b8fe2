package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yandu.annotation.AnnotationText.Found;
import org.yandu.annotation.WebAnnotationException.Reason;

class AnnotationTextTest {

  private static Found read(String text) throws WebAnnotationException {
    return AnnotationText.read(text, Map.of());
  }

  private static Annotation only(String text) throws WebAnnotationException {
    Found found = read(text);
    assertEquals(1, found.annotations().size(), text);
    return found.annotations().getFirst().annotation();
  }

  private static final String CHINESE =
      """
      \uFEFF政府工作报告 (某县)
      - 您在第 12 页（位置 #170-171）的标注 | 添加于 2021年1月4日星期一 下午10:11:12

      村的道路已经修通
      ==========
      \uFEFF政府工作报告 (某县)
      - 您在第 12 页（位置 #171）的笔记 | 添加于 2021年1月4日星期一 下午10:12:00

      何时修的？
      第二行
      ==========
      \uFEFF政府工作报告 (某县)
      - 您在第 13 页（位置 #180）的书签 | 添加于 2021年1月4日星期一 下午10:13:00


      ==========
      """;

  @Test
  void clippingsInChineseAreReadWithTheirNotes() throws WebAnnotationException {
    Found found = read(CHINESE.replace("\n", "\r\n"));
    assertEquals(1, found.without(), "the bookmark");
    Annotation annotation = found.annotations().getFirst().annotation();
    assertEquals("村的道路已经修通", annotation.anchor().exact());
    assertEquals("何时修的？\n第二行", annotation.note());
    assertEquals("政府工作报告 (某县)", annotation.report());
    assertEquals(Instant.parse("2021-01-04T22:11:12Z"), annotation.created());
    assertEquals(Instant.parse("2021-01-04T22:12:00Z"), annotation.modified());
    assertEquals(found, read(CHINESE), "the same names each time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "- Your Highlight on page 12 | Location 170-171 | Added on Monday, January 4, 2021 10:11:12 PM",
        "- Your Highlight on Location 170-171 | Added on Monday, 4 January 2021 22:11:12",
        "- Highlight Loc. 170-71 | Added on Monday, January 04, 2021, 10:11 PM",
        "- 您在位置 170-171的划线 | 添加于 2021年1月4日 22:11:12",
        "- 您在第 171 页的標註 | 添加於 2021年1月4日星期一 晚上10:11:12",
      })
  void theLineThatSaysWhatAClippingIsHasManyForms(String meta) throws WebAnnotationException {
    Annotation annotation =
        only(
            "A Report (Someone)\n- Your Note on Location 171 | Added on nobody knows when\n\nwhy?\n"
                + "==========\nA Report (Someone)\n"
                + meta
                + "\n\nthe road\n==========\n");
    assertEquals("the road", annotation.anchor().exact());
    assertEquals("why?", annotation.note());
    assertEquals("2021-01-04T22:11", annotation.created().toString().substring(0, 16));
  }

  @Test
  void aPassageMarkedAnewIsThereOnce() throws WebAnnotationException {
    String entry = "R\n- Your Highlight on Location %s | Added on x\n\n%s\n==========\n";
    Found found =
        read(
            entry.formatted("170-171", "修通了路")
                + entry.formatted("170-172", "修通了路和桥")
                + entry.formatted("170-172", "别处的话"));
    assertEquals(
        List.of("修通了路和桥", "别处的话"),
        found.annotations().stream().map(each -> each.annotation().anchor().exact()).toList());
  }

  private static String clipping(
      String title, String what, String place, String time, String text) {
    return "%s\n- 您在位置 #%s的%s | 添加于 2021年1月4日星期一 %s\n\n%s\n==========\n"
        .formatted(title, place, what, time, text);
  }

  private static List<String> passagesAndNotes(Found found) {
    return found.annotations().stream()
        .map(Versioned::annotation)
        .map(annotation -> annotation.anchor().exact() + "：" + annotation.note())
        .toList();
  }

  @Test
  void ofMarksThatEndAtOneLocationEachHasTheNoteThatWasMadeWithIt() throws WebAnnotationException {
    String first = clipping("R", "标注", "170-171", "上午9:01:00", "修通了路");
    String second = clipping("R", "标注", "171", "上午9:05:00", "架起了桥");
    String ofFirst = clipping("R", "笔记", "171", "上午9:01:00", "问路");
    String ofSecond = clipping("R", "笔记", "171", "上午9:05:00", "问桥");
    for (String text :
        List.of(
            first + ofFirst + second + ofSecond,
            ofSecond + ofFirst + first + second,
            first + second + ofSecond + ofFirst)) {
      Found found = read(text);
      assertEquals(List.of("修通了路：问路", "架起了桥：问桥"), passagesAndNotes(found), text);
      assertEquals(0, found.without());
    }
  }

  @Test
  void aNoteThatWasAddedLaterGoesToTheMarkThatHasNone() throws WebAnnotationException {
    String marks =
        clipping("R", "标注", "170-171", "上午9:01:00", "修通了路")
            + clipping("R", "标注", "171", "上午9:05:00", "架起了桥");
    assertEquals(
        List.of("修通了路：问路", "架起了桥：问桥"),
        passagesAndNotes(
            read(
                marks
                    + clipping("R", "笔记", "171", "上午9:04:00", "问路")
                    + clipping("R", "笔记", "171", "上午9:05:00", "问桥"))));
    String unknown = marks.replaceAll("添加于.*", "添加于某时");
    assertEquals(
        List.of("修通了路：", "架起了桥：问桥"),
        passagesAndNotes(read(unknown + clipping("R", "笔记", "171", "某时", "问桥"))),
        "the one beside it in the file");
  }

  @Test
  void aNoteWithinMarksGoesToOneOfThemAndTwoNotesOfOneMarkAreBothKept()
      throws WebAnnotationException {
    assertEquals(
        List.of("修通了路，架起了桥：一\n二", "别处：三"),
        passagesAndNotes(
            read(
                clipping("R", "标注", "170-175", "上午9:01:00", "修通了路，架起了桥")
                    + clipping("R", "标注", "170-179", "上午9:09:00", "别处")
                    + clipping("R", "笔记", "175", "上午9:08:00", "一")
                    + clipping("R", "笔记", "175", "上午9:09:00", "二")
                    + clipping("R", "笔记", "173", "上午9:08:00", "三"))));
  }

  @Test
  void asManyMarksAsAReaderEverMakesAreAllThereAndEachOnce() throws WebAnnotationException {
    StringBuilder text = new StringBuilder();
    int many = 3_000;
    for (int number = 0; number < many; number++) {
      String words = ("第" + number + "句，") + "道路已经修通，".repeat(20);
      String place = number * 10 + "-" + (number * 10 + 3);
      text.append(clipping("R" + number % 2, "标注", place, "上午9:01:00", words));
      text.append(clipping("R" + number % 2, "标注", place, "上午9:02:00", words + "又通了车"));
      text.append(clipping("R" + (number + 1) % 2, "标注", place, "上午9:03:00", words));
    }
    Found found = read(text.toString());
    assertEquals(2 * many, found.annotations().size());
    assertEquals(
        2L * many,
        found.annotations().stream().map(each -> each.annotation().id()).distinct().count());
  }

  @Test
  void aMarkThatIsLengthenedStaysTheOneThatCameInBefore() throws WebAnnotationException {
    String before = clipping("R", "标注", "170-171", "上午9:01:00", "修通了路");
    String longer = clipping("R", "标注", "170-172", "上午9:02:00", "修通了路和桥");
    String second = clipping("R", "标注", "171-172", "上午9:03:00", "和桥");
    String anew = clipping("R", "标注", "170-171", "上午9:04:00", "修通了路");
    Annotation first = only(before);
    Annotation last = only(before + longer);
    assertEquals("修通了路和桥", last.anchor().exact());
    assertEquals(first.id(), last.id());
    List<Annotation> apart =
        read(before + longer + second + anew).annotations().stream()
            .map(Versioned::annotation)
            .toList();
    assertEquals(List.of("和桥", "修通了路"), apart.stream().map(a -> a.anchor().exact()).toList());
    assertEquals(first.id(), apart.getFirst().id());
    assertNotEquals(first.id(), apart.getLast().id(), "two marks stay two");
  }

  @ParameterizedTest
  @CsvSource({
    "上午12:05:00,00:05",
    "凌晨12:05:00,00:05",
    "凌晨2:05:00,02:05",
    "早上7:05:00,07:05",
    "上午11:05:00,11:05",
    "中午12:05:00,12:05",
    "中午11:55:00,11:55",
    "中午1:05:00,13:05",
    "下午12:05:00,12:05",
    "下午1:05:00,13:05",
    "晚上11:05:00,23:05",
    "23:05:00,23:05",
    "0:05:00,00:05",
  })
  void theHourIsThatOfTheClock(String time, String hour) throws WebAnnotationException {
    Annotation annotation = only(clipping("R", "标注", "170", time, "修通了路"));
    assertEquals("2021-01-04T" + hour, annotation.created().toString().substring(0, 16));
  }

  @Test
  void whatIsLongerThanAnyKindleWritesIsNoClipping() throws WebAnnotationException {
    String hostile = clipping("R", "标注", "170", "下午".repeat(20_000), "修通了路");
    String limit = clipping("R", "标注", "180", "上午9:01:00", "<" + "limit".repeat(20_000));
    String good = clipping("R", "标注", "190", "上午9:01:00", "架起了桥");
    Found found = read(hostile + limit + good);
    assertEquals(1, found.without());
    assertEquals(2, found.annotations().size());
  }

  @Test
  void hypothesisIsRead() throws WebAnnotationException {
    String rows =
        """
        {"total": 2, "rows": [
          {"id": "AbC-1", "created": "2026-01-02T03:04:05.678+00:00",
           "updated": "2026-01-03T03:04:05+00:00", "user": "acct:wang@hypothes.is",
           "uri": "https://example.org/report", "text": "何时？", "tags": ["道路", "2026"],
           "target": [{"source": "https://example.org/report", "selector": [
             {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]",
              "startOffset": 3, "endOffset": 5},
             {"type": "TextPositionSelector", "start": 1, "end": 3},
             {"type": "TextQuoteSelector", "exact": "道路", "prefix": "村的", "suffix": "已经"}]}],
           "user_info": {"display_name": null}},
          {"id": "D", "uri": "https://example.org/report", "text": "关于全页", "tags": [],
           "target": [{"source": "https://example.org/report"}]}]}
        """;
    assertEquals(1, read(rows).without());
    Annotation annotation = only(rows);
    assertEquals("道路", annotation.anchor().exact());
    assertEquals("村的", annotation.anchor().prefix());
    assertEquals("wang", annotation.author());
    assertEquals("何时？", annotation.note());
    assertEquals(List.of("道路", "2026"), annotation.tags());
    assertEquals("https://example.org/report", annotation.report());
    assertEquals(Instant.parse("2026-01-03T03:04:05Z"), annotation.modified());
  }

  @Test
  void zoteroIsReadFromItsApiAndFromExportsWithItems() throws WebAnnotationException {
    String data =
        """
        {"key": "K1", "parentItem": "P", "itemType": "annotation",
         "annotationType": "underline", "annotationAuthorName": "李明",
         "annotationText": "村的道路", "annotationComment": "甚好", "annotationColor": "#FF6666",
         "annotationPageLabel": "3", "tags": [{"tag": "道路"}, {"tag": "桥", "type": 1}],
         "dateAdded": "2026-01-02T03:04:05Z", "dateModified": "2026-01-03T03:04:05Z"}
        """;
    String drawn = "{\"itemType\": \"annotation\", \"annotationType\": \"ink\"}";
    Annotation annotation = only("[{\"key\": \"K1\", \"data\": " + data + "}]");
    assertEquals("村的道路", annotation.anchor().exact());
    assertEquals("甚好", annotation.note());
    assertEquals("李明", annotation.author());
    assertEquals(AnnotationKind.QUESTION, annotation.kind());
    assertEquals(MarkForm.UNDERLINE, annotation.form());
    assertEquals(List.of("道路", "桥"), annotation.tags());
    assertEquals("zotero:P", annotation.report());
    String items =
        "{\"items\": [{\"title\": \"政府工作报告\", \"attachments\": [{\"annotations\": ["
            + data
            + ","
            + drawn
            + "]}]}]}";
    assertEquals(1, read(items).without());
    assertEquals("政府工作报告", only(items).report());
    assertEquals(annotation.id(), only(items).id());
  }

  /** In the manner of the examples in the model's recommendation. */
  @Test
  void whatTheModelAllowsIsRead() throws WebAnnotationException {
    Annotation annotation =
        only(
            """
            {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/anno38",
             "type": ["Annotation", "Something"], "motivation": ["commenting", "assessing"],
             "creator": ["http://example.org/user1", {"type": "Person", "name": "Second"}],
             "created": "2015-10-13T13:00:00Z", "generated": "2015-10-14T15:13:28Z",
             "body": ["http://example.org/post1",
               {"type": "TextualBody", "value": "one", "language": "en", "format": "text/html"},
               {"type": "Choice", "items": [{"type": "TextualBody", "value": "never shown"}]},
               {"type": "TextualBody", "purpose": ["tagging"], "value": "road"},
               {"type": "TextualBody", "purpose": "describing", "value": "two"}],
             "target": ["http://example.org/other",
               {"source": {"id": "http://example.org/page1", "type": "Text"},
                "state": {"type": "TimeState", "sourceDate": "2015-07-20T13:30:00Z"},
                "selector": {"type": "FragmentSelector", "value": "para5",
                  "refinedBy": {"type": "TextQuoteSelector", "exact": "Selected Text",
                    "prefix": "text before the ", "suffix": " and text after it"}}}]}
            """);
    assertEquals("Selected Text", annotation.anchor().exact());
    assertEquals("http://example.org/page1", annotation.report());
    assertEquals("one\ntwo", annotation.note());
    assertEquals(List.of("road"), annotation.tags());
    assertEquals("http://example.org/user1", annotation.author());
  }

  @Test
  void whatQuotesNothingIsCountedBesideWhatDoes() throws WebAnnotationException {
    String json =
        """
        [{"id": "a", "type": "Annotation", "target": "http://example.org/whole"},
         {"id": "b", "type": "Annotation", "bodyValue": "x", "target": {"source": "s",
           "selector": {"type": "TextQuoteSelector", "exact": "y"}}},
         {"id": "c", "target": {"source": "s", "selector": {"type": "SvgSelector", "value": "<svg/>"}}}]
        """;
    assertEquals("y", only(json).anchor().exact());
    assertEquals(2, read(json).without());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_JSON|一段话",
        "NOT_JSON|Title\\n==========\\n",
        "NOT_JSON|{",
        "NO_ANNOTATIONS|{\"rows\": 3}",
        "NO_ANNOTATIONS|{\"items\": {\"title\": \"x\"}}",
      })
  void whatIsNoneOfTheseIsSaidToBeNone(Reason reason, String text) {
    assertEquals(
        reason,
        assertThrows(WebAnnotationException.class, () -> read(text.replace("\\n", "\n"))).reason());
  }

  @Test
  void moreThanAnyFileHasIsRefusedBeforeItIsTakenApart() {
    assertEquals(
        Reason.TOO_MUCH,
        assertThrows(
                WebAnnotationException.class, () -> read("[" + "[],".repeat(2_000_000) + "[]]"))
            .reason());
  }
}
