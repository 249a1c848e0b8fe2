package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** What editors do to a report between its draft and its final text, case by case. */
class AnchoringCasesTest {

  private static final String REPORT =
      """
      一、过去一年工作回顾
      过去一年，我们坚持稳中求进工作总基调，全力以赴拼经济、抓项目、惠民生，经济社会保持平稳健康发展。
      （一）综合实力稳步提升
      全县生产总值达到286.4亿元，较上年增长7.2%；一般公共预算收入完成15.3亿元，较上年增长6.8%；规模以上工业增加值较上年增长9.1%；社会消费品零售总额较上年增长8.4%。
      产业转型步伐加快。新增规模以上工业企业12家，高新技术企业总数达到58家，“链长制”扎实推进，园区承载能力明显增强。
      （二）城乡面貌持续改善
      新建改建农村公路126公里，完成老旧小区改造32个，新增城市停车位1500个。农村人居环境整治成效显著，建成美丽宜居村庄45个。
      （三）民生福祉不断增进
      民生支出占一般公共预算支出的比重达到82.6%。新增城镇就业4300人，农村劳动力转移就业2100人。新建公办幼儿园6所，新增学位1800个。
      二、今年重点任务
      做好今年的工作，要坚持以人民为中心的发展思想，牢牢把握高质量发展这个首要任务，在推进乡村全面振兴上迈出更大步伐。
      （一）坚定不移抓项目扩投资
      全年实施重点项目120个，完成投资95亿元以上。坚持要素跟着项目走，落实领导包联、专班推进机制，确保项目早开工、早建成、早见效。
      （二）坚定不移优环境促改革
      深化“放管服”改革，推行“一件事一次办”，政务服务事项网上可办率达到98%以上。落实领导包联、专班推进机制，着力解决企业反映强烈的突出问题。
      （三）坚定不移惠民生增福祉
      稳步提高城乡低保标准。加快县医院新院区建设，年内投入使用。新建公办幼儿园4所，新增学位1200个。
      各位代表！让我们更加紧密地团结起来，真抓实干，奋勇争先，为实现全年目标任务而努力奋斗！
      """;

  /**
   * A passage and what becomes of it.
   *
   * @param was some of the text before, the passage in 【】
   * @param edit what is done to the text
   * @param now some of the text then, the place in 【】; empty if none is expected
   */
  record Case(String name, String was, UnaryOperator<String> edit, Outcome outcome, String now) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static UnaryOperator<String> exchange(String... pairs) {
    return text -> {
      String edited = text;
      for (int pair = 0; pair < pairs.length; pair += 2) {
        assertEquals(
            edited.indexOf(pairs[pair]), edited.lastIndexOf(pairs[pair]), "which: " + pairs[pair]);
        edited = edited.replace(pairs[pair], pairs[pair + 1]);
      }
      return edited;
    };
  }

  /** Takes what begins and ends with some words out, and puts it behind some others. */
  private static UnaryOperator<String> move(String moved, String behind) {
    return text -> exchange(moved, "", behind, behind + moved).apply(text);
  }

  private static String line(String beginning) {
    return REPORT.lines().filter(each -> each.startsWith(beginning)).findFirst().orElseThrow()
        + "\n";
  }

  static List<Case> cases() {
    String roads = line("新建改建");
    String people = line("民生支出");
    String growth = "，较上年增长【7.2%】；";
    return List.of(
        new Case("nothing changed", growth, UnaryOperator.identity(), Outcome.FOUND, growth),
        new Case(
            "a paragraph before it grew",
            growth,
            exchange("平稳健康发展。", "平稳健康发展，成绩来之不易。"),
            Outcome.MOVED,
            growth),
        new Case(
            "its paragraph moved",
            "【建成美丽宜居村庄45个】。",
            move(roads, people),
            Outcome.MOVED,
            "【建成美丽宜居村庄45个】。"),
        new Case(
            "its sentence moved to another section",
            "【加快县医院新院区建设，年内投入使用。】新建",
            move("加快县医院新院区建设，年内投入使用。", "完成投资95亿元以上。"),
            Outcome.MOVED,
            "以上。【加快县医院新院区建设，年内投入使用。】坚持"),
        new Case(
            "a clause with a quantity moved",
            "、抓项目、惠民生，经济社会保持平稳健康发展。\n（一）综合实力稳步提升\n【全县生产总值达到286.4亿元】，",
            move("全县生产总值达到286.4亿元，", "更大步伐。\n（一）坚定不移抓项目扩投资\n"),
            Outcome.MOVED,
            "【全县生产总值达到286.4亿元】，全年"),
        new Case(
            "a clause that any sentence may have moved",
            "的发展思想，【牢牢把握高质量发展这个首要任务】，",
            exchange("牢牢把握高质量发展这个首要任务，", "", "各位代表！", "各位代表！我们要牢牢把握高质量发展这个首要任务，不负重托。"),
            Outcome.DOUBTFUL,
            "我们要【牢牢把握高质量发展这个首要任务】，不负"),
        new Case(
            "words exchanged within",
            "【农村人居环境整治成效显著】，",
            exchange("整治成效显著", "整治成效明显"),
            Outcome.MOVED,
            "【农村人居环境整治成效明显】，"),
        new Case(
            "half of its words exchanged",
            "【农村人居环境整治成效显著】，",
            exchange("整治成效显著", "整治取得明显成效"),
            Outcome.DOUBTFUL,
            "【农村人居环境整治取得明显成效】，"),
        new Case(
            "words added within",
            "【产业转型步伐加快】。",
            exchange("产业转型步伐", "产业转型升级步伐"),
            Outcome.MOVED,
            "【产业转型升级步伐加快】。"),
        new Case(
            "words left out within, and others around it",
            "【落实领导包联、专班推进机制】，确保项目早开工、早建成",
            exchange("领导包联、专班推进机制，确保项目早开工、", "领导包联、专班机制，确保项目早落地、早开工、"),
            // Its old words stand elsewhere too.
            Outcome.DOUBTFUL,
            "【落实领导包联、专班机制】，确保"),
        new Case(
            "its figure changed",
            "【新增城镇就业4300人】，",
            exchange("就业4300人", "就业4500人"),
            Outcome.DOUBTFUL,
            "【新增城镇就业4500人】，"),
        new Case(
            "the unit of its figure changed",
            "【完成投资95亿元以上】。",
            exchange("95亿元", "95万元"),
            Outcome.DOUBTFUL,
            "【完成投资95万元以上】。"),
        new Case(
            "a figure in Chinese characters changed",
            "【更加紧密地团结起来，真抓实干】，",
            exchange("团结起来，真抓实干", "团结起来，二十真抓实干"),
            Outcome.DOUBTFUL,
            "【更加紧密地团结起来，二十真抓实干】，"),
        new Case(
            "a figure beside it changed",
            "【规模以上工业增加值较上年增长】9.1%",
            exchange("较上年增长9.1%", "较上年增长9.3%"),
            Outcome.FOUND,
            "【规模以上工业增加值较上年增长】9.3%"),
        new Case(
            "a near-twin took its place",
            "【较上年增长7.2%】",
            exchange("增长7.2%", "增长7.5%"),
            Outcome.DOUBTFUL,
            "【较上年增长7.5%】"),
        new Case(
            "a near-twin came before it",
            "亿元，【较上年增长7.2%】；",
            exchange("较上年增长7.2%；", "工业总产值较上年增长7.5%，较上年增长7.2%；"),
            Outcome.MOVED,
            "【较上年增长7.2%】；"),
        new Case(
            "near-twins changed places",
            "完成15.3亿元，【较上年增长6.8%】；",
            exchange("增长7.2%；", "增长6.8&；", "增长6.8%；", "增长7.2%；", "6.8&", "6.8%"),
            Outcome.DOUBTFUL,
            "286.4亿元，【较上年增长6.8%】；"),
        new Case(
            "its paragraph split before it",
            "【农村人居环境整治成效显著】，",
            exchange("1500个。农村", "1500个。\n农村"),
            Outcome.MOVED,
            "【农村人居环境整治成效显著】，"),
        new Case(
            "its paragraph split within it",
            "【新增城市停车位1500个。农村人居环境整治成效显著】，",
            exchange("1500个。农村", "1500个。\n农村"),
            Outcome.MOVED,
            "【新增城市停车位1500个。\n农村人居环境整治成效显著】，"),
        new Case(
            "its paragraph joined with the one before",
            "【产业转型步伐加快】。",
            exchange("8.4%。\n产业", "8.4%。产业"),
            Outcome.MOVED,
            "【产业转型步伐加快】。"),
        new Case(
            "sections in another order",
            "【新增城市停车位1500个】。",
            move("（二）城乡面貌持续改善\n" + roads, people),
            Outcome.MOVED,
            "【新增城市停车位1500个】。"),
        new Case(
            "its sentence doubled right behind it",
            "【产业转型步伐加快。】新增",
            exchange("产业转型步伐加快。", "产业转型步伐加快。产业转型步伐加快。"),
            Outcome.FOUND,
            "8.4%。\n【产业转型步伐加快。】产业"),
        new Case(
            "its sentence doubled, and a paragraph before it grew",
            "【产业转型步伐加快。】新增",
            exchange("平稳健康发展。", "平稳健康发展，成绩来之不易。", "产业转型步伐加快。", "产业转型步伐加快。产业转型步伐加快。"),
            Outcome.DOUBTFUL,
            "8.4%。\n【产业转型步伐加快。】产业"),
        new Case(
            "its sentence doubled in another section",
            "【年内投入使用】。",
            exchange("更大步伐。", "更大步伐，年内投入使用。"),
            Outcome.MOVED,
            "新院区建设，【年内投入使用】。"),
        new Case(
            "it was deleted and a parallel sentence stands elsewhere",
            "【新建公办幼儿园6所】，",
            exchange("新建公办幼儿园6所，新增学位1800个。", ""),
            Outcome.LOST,
            ""),
        new Case(
            "it was deleted and its words stand elsewhere",
            "【落实领导包联、专班推进机制】，确保",
            exchange("落实领导包联、专班推进机制，确保", "确保"),
            Outcome.DOUBTFUL,
            "【落实领导包联、专班推进机制】，着力"),
        new Case(
            "its paragraph was deleted", "【农村人居环境整治成效显著】，", exchange(roads, ""), Outcome.LOST, ""),
        new Case(
            "punctuation within it changed",
            "【真抓实干，奋勇争先，】为",
            exchange("真抓实干，奋勇争先", "真抓实干、奋勇争先"),
            Outcome.MOVED,
            "【真抓实干、奋勇争先，】为"),
        new Case(
            "width and quotation marks changed",
            "【“链长制”扎实推进】，",
            exchange("12家", "１２家", "“链长制”", "「链长制」"),
            Outcome.FOUND,
            "【「链长制」扎实推进】，"),
        new Case(
            "a whole part got another number, and a part before it",
            "【深化“放管服”改革，推行“一件事一次办”】，",
            exchange("二、今年重点任务", "二、面临的形势\n当前外部环境更趋复杂严峻。\n三、今年重点任务"),
            Outcome.MOVED,
            "【深化“放管服”改革，推行“一件事一次办”】，"),
        new Case(
            "its heading got another number",
            "【（二）坚定不移优环境促改革】\n",
            exchange("（二）坚定不移优环境促改革", "（三）坚定不移优环境促改革", "（三）坚定不移惠民生增福祉", "（四）坚定不移惠民生增福祉"),
            Outcome.MOVED,
            "【（三）坚定不移优环境促改革】\n"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseComesOutAsAReaderExpects(Case each) {
    Report before = report(REPORT);
    Report after = report(each.edit().apply(REPORT));
    Placement placement =
        Anchoring.locate(after, Anchor.of(before, marked(before, each.was()).orElseThrow()));
    Optional<Range> expected = marked(after, each.now());
    assertEquals(
        new Placement(each.outcome(), expected),
        placement,
        () -> placement.range().map(range -> range.of(after.text())).orElse("nowhere"));
  }

  private static Report report(String text) {
    SampleReport sample = new SampleReport();
    for (String line : text.lines().toList()) {
      if (line.matches("[一二三]、.*")) {
        sample.heading(1, line);
      } else if (line.matches("（[一二三四]）.*")) {
        sample.heading(2, line);
      } else {
        sample.paragraph(line);
      }
    }
    return sample.build();
  }

  /** The range between 【】 in a part of a text that stands there once. */
  private static Optional<Range> marked(Report report, String snippet) {
    if (snippet.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = snippet.split("[【】]", -1);
    String all = String.join("", parts);
    int at = report.text().indexOf(all);
    assertEquals(at, report.text().lastIndexOf(all), () -> "which: " + Arrays.toString(parts));
    int start = at + parts[0].length();
    return Optional.of(new Range(start, start + parts[1].length()));
  }
}
