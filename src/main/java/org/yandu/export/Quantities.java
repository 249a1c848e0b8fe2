package org.yandu.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quantities and the deadlines that a sentence of a report states, as it states them. What is
 * not plainly one is left out: a cell that somebody fills in does less harm than one that is wrong.
 */
final class Quantities {

  private static final String DIGIT = "[0-9０-９]";

  /** A number of any width, with commas and a point; perhaps a product such as 2×60. */
  private static final String NUMBER =
      DIGIT + "+(?:[,，]" + DIGIT + "{3})*(?:[.．]" + DIGIT + "+)?(?:[×xX*]" + DIGIT + "+)?";

  /** What is counted or measured; never the beginning of a longer word, such as 项 of 项目. */
  private static final String MEASURE =
      "元|美元|亩|公顷|平方公里|平方米|立方米|公里|千米|米(?!粉)|吨标准煤|吨|公斤|千瓦时|千瓦|兆瓦"
          + "|微克/立方米|人次|人(?![才民均大工员事])|户次|户(?![籍外])|个?工作日|个(?![性体别])"
          + "|家(?![庭园乡政具])|项(?!目)|辆|台(?![账阶])|套(?!餐)|所(?![有以在得])|座|条(?![件例])|件|张"
          + "|床|名(?![列单牌称录])|位(?![于置列])|种(?![植子养])|处(?![理于置])|批(?![发准复])|宗|头"
          + "|只(?![有要能])|株|棵|倍|天(?!然)|次(?![会全党])|支(?![持部])|艘|架|场(?![所地景])|口(?![岸号])";

  private static final String UNIT =
      "(?:个百分点|[%％‰]|(?:(?:[十百千]?[万亿]{1,2}|[十百千])[余多]?)?(?:" + MEASURE + ")|[万亿]{1,2})";

  private static final String BEFORE =
      "(?:同比|年均|平均|分别)?(?:增长|下降|降低|提高|提升|增加|减少|压减|压缩)?"
          + "(?:控制在|达到|达|保持在|稳定在|不低于|不少于|不超过|不高于|超过|超|突破|到|至|约|近)?";

  /** Not within a number or a name such as G206, and no rank: 第3位. */
  private static final String BEGINS = "(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ第.．])[+＋]?";

  private static final String FROM = "(?:" + NUMBER + UNIT + "?[—–~～至到-])?";

  private static final Pattern QUANTITY =
      Pattern.compile(BEFORE + BEGINS + FROM + NUMBER + "[余多]?" + UNIT + "(?:以上|以下|以内|左右)?");

  private static final String YEAR = "(?:20[0-9]{2}|[今本明当])年";

  private static final String WITHIN_YEAR =
      "(?:年底|[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|[底末初])?|第?[一二三四]季度末?|[上下]半年)";

  /** A day or a stretch of time before which something is to be done, or the year itself. */
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?:(?:(?:"
              + YEAR
              + ")?"
              + WITHIN_YEAR
              + "|"
              + YEAR
              + "[底末]?)[之以]?前"
              // 2020年前三季度 has passed, and 年前后 is not plain.
              + "(?![三期列景几后一二四五六七八九十0-9])"
              // 三年内 is how long it takes.
              + "|(?:[今本当]年|(?<![0-9一二三四五六七八九十两几多近去往历])年)内)");

  private Quantities() {}

  /** The quantities in a text in their order, none twice. */
  static List<String> in(String text) {
    return found(QUANTITY, text);
  }

  /** By when something is to be done, where the text says so plainly. */
  static List<String> deadlines(String text) {
    return found(DEADLINE, text);
  }

  private static List<String> found(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return List.copyOf(found);
  }
}
