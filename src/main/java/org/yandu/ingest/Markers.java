package org.yandu.ingest;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks by which a report numbers and announces its parts (GB/T 9704—2012, 7.3.3). */
final class Markers {

  private static final String NUMERAL = "[一二三四五六七八九十]";
  private static final Pattern PART =
      Pattern.compile(
          "(?:" + NUMERAL + "{1,3}、(?!" + NUMERAL + "{1,2}[、季])" + ".*|" + NUMERAL + ")");
  private static final Pattern SECTION = Pattern.compile("[（(]" + NUMERAL + "{1,3}[）)].*");
  private static final Pattern ITEM = Pattern.compile("[0-9０-９]{1,2}[．.、](?![0-9０-９]).*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:各位(?:代表|委员|领导|同志)|同志们|主任、各位)[^。；]{0,20}[：:，,！!].*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[\\[【［〔〖（(]\\s?([0-9０-９]{1,3})\\s?[\\]】］〕〗）)]\\s?[．.、：:]?"
              + "|([0-9０-９]{1,3})\\s?[．.、)）])\\s?");
  private static final Pattern DECIMAL = Pattern.compile("[0-9０-９]+[．.][0-9０-９]");
  private static final Pattern GLOSSARY =
      Pattern.compile(
          "(?:附(?:件|录|注)?[0-9０-９一二三四五六七八九十]{0,2}[：:.、]?)?.{0,16}?"
              + "(?:(?:名词|词语|短语|术语|用语|词汇|词条|缩略语)(?:术语|概念)?的?"
              + "(?:解释|注释|释义|说明|注解|简释|浅释|解读)|(?<=^|附[：:])注释|(?<=^|附[：:])注解)");
  private static final Pattern ORNAMENT = Pattern.compile("[\\s※*★●■◆【】\\[\\]《》〈〉“”\"（）()：:]");
  private static final Pattern COLOPHON =
      Pattern.compile("[^。！？；，：]{0,40}(?:年[^。！？；，：]{1,4}月(?:[^。！？；，：]{1,3}日)?(?:印发|印)?|秘书处|秘书组)");
  private static final Pattern OCCASION_END =
      Pattern.compile("[^。；]*[0-9０-９〇○一二三四五六七八九十]日[^。；]*会议上?[）)]?");
  private static final Pattern OCCASION_BEGIN =
      Pattern.compile("[（(—]*[0-9０-９〇○一二三四五六七八九十]{4}年[^。，；]{2,6}日在[^。，；会]{2,24}");
  private static final Pattern DASH = Pattern.compile("(?:——|──|－－|--|―|—)[^0-9０-９].*");

  private static final String ENDS = "。！？；：!?;:…";
  private static final String CLOSES = "”’」』）)】》〕］]\"";

  /** The longest line that announces explanations or says who issued a report. */
  private static final int LONGEST_LINE = 48;

  private Markers() {}

  static boolean isPart(String text) {
    return PART.matcher(text).matches();
  }

  static boolean isSection(String text) {
    return SECTION.matcher(text).matches();
  }

  static boolean isItem(String text) {
    return ITEM.matcher(text).matches();
  }

  /** 各位代表： and its like. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** A line that announces the explanations, in any of its forms. */
  static boolean isGlossaryTitle(String text) {
    boolean may = text.indexOf('释') >= 0 || text.contains("说明") || text.contains("解");
    if (!may || text.length() > LONGEST_LINE) {
      return false;
    }
    String plain = ORNAMENT.matcher(text).replaceAll("");
    return GLOSSARY.matcher(plain).matches();
  }

  /** Who issued the report, and when: no sentence, and a date or an office at its end. */
  static boolean isColophon(String text) {
    return text.length() <= LONGEST_LINE && COLOPHON.matcher(text).matches();
  }

  /** Whether the text begins with a mark that begins a paragraph, the numbers of lists aside. */
  static boolean beginsParagraph(String text) {
    return isPart(text)
        || isSection(text)
        || isAddress(text)
        || DASH.matcher(text).matches()
        || isGlossaryTitle(text)
        || isColophon(text);
  }

  /** The number that a list item or an explanation begins with. */
  static OptionalInt number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.lookingAt()) {
      return OptionalInt.empty();
    }
    String digits = number.group(1) == null ? number.group(2) : number.group(1);
    return OptionalInt.of(Integer.parseInt(digits));
  }

  /** Whether the text begins with a number that has decimals. */
  static boolean isDecimal(String text) {
    return DECIMAL.matcher(text).lookingAt();
  }

  /** The text behind its number. */
  static String afterNumber(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.lookingAt() ? text.substring(number.end()) : text;
  }

  /** Whether a sentence, a clause or a lead-in is complete at the end of the text. */
  static boolean endsSentence(CharSequence text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSES.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** Whether the line under the title, with date and occasion, ends here: ……会议上）. */
  static boolean endsOccasion(String text) {
    return text.length() <= 60 && OCCASION_END.matcher(text).matches();
  }

  /** Whether nothing may end here: a comma, a bracket that has just opened, 的, half an occasion. */
  static boolean isUnfinished(String text) {
    return OCCASION_BEGIN.matcher(text).matches()
        || "，、,《（(“‘〈「『【的".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether nothing may begin here: a mark that closes or parts. */
  static boolean isContinuation(String text) {
    return "，。、；：？！》）”’〉」』】,;:!)%％".indexOf(text.charAt(0)) >= 0
        || text.startsWith("是：")
        || text.startsWith("是:");
  }
}
