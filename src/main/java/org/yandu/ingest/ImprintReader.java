package org.yandu.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.report.Imprint;
import org.yandu.text.Folding;

/** Reads place, year, meeting, date and source from the title and the lines around it. */
final class ImprintReader {

  private static final String DIGIT = "[0-9〇○零oO一二三四五六七八九]";
  private static final Pattern DATE =
      Pattern.compile("(" + DIGIT + "{4})年([0-9一二三四五六七八九十]{1,3})月(?:([0-9一二三四五六七八九十]{1,3})日)?");
  private static final Pattern YEAR = Pattern.compile("(" + DIGIT + "{4})年");
  private static final Pattern MEETING = Pattern.compile("在(.{4,40}?会议)");
  private static final Pattern ASSEMBLY =
      Pattern.compile("(.{2,16}?)第[一二三四五六七八九十0-9]{1,4}届人民代表大会.*");
  private static final Pattern TITLE_PLACE =
      Pattern.compile("(?:" + DIGIT + "{4}年)?(?:关于)?(.{2,16}?)(?:" + DIGIT + "{4}年)?政府工作报告.*");
  private static final Pattern SPEAKER = Pattern.compile("(.{2,16}?)(?:人民政府|代?(?:省长|市长|县长|区长)).*");
  private static final Pattern SOURCE = Pattern.compile("(?:来源|稿源)[：:](.{1,40})");

  private ImprintReader() {}

  /**
   * The imprint, as far as the lines tell it.
   *
   * @param title the title
   * @param lines the lines around it, in reading order
   */
  static Imprint read(String title, List<String> lines) {
    String year = find(YEAR, title);
    String date = "";
    String meeting = "";
    String place = "";
    String source = "";
    for (String line : lines) {
      String plain = Spacing.tidy(line);
      Matcher found = DATE.matcher(unifyDigits(plain));
      if (date.isEmpty() && found.find()) {
        date = iso(found);
      }
      meeting = meeting.isEmpty() ? find(MEETING, plain) : meeting;
      source = source.isEmpty() ? find(SOURCE, plain) : source;
      place = place.isEmpty() ? matchPlace(TITLE_PLACE, plain) : place;
      year = year.isEmpty() && plain.endsWith("工作报告") ? find(YEAR, plain) : year;
    }
    String named = matchPlace(TITLE_PLACE, title);
    place = named.isEmpty() ? place : named;
    if (place.isEmpty()) {
      place = matchPlace(ASSEMBLY, meeting);
    }
    for (int at = 0; place.isEmpty() && at < lines.size(); at++) {
      place = matchPlace(SPEAKER, lines.get(at));
    }
    String counted = year.isEmpty() && date.length() >= 4 ? date.substring(0, 4) : digits(year);
    return new Imprint(
        place, counted.isEmpty() ? 0 : Integer.parseInt(counted), meeting, date, source);
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(unifyDigits(text));
    return found.find() ? found.group(1) : "";
  }

  private static String matchPlace(Pattern pattern, String text) {
    Matcher found = pattern.matcher(unifyDigits(text));
    return found.matches() && !found.group(1).matches("市|县|区|省|全国|.*[0-9，。].*")
        ? found.group(1)
        : "";
  }

  private static String iso(Matcher date) {
    StringBuilder iso = new StringBuilder(digits(date.group(1)));
    iso.append(String.format("-%02d", number(date.group(2))));
    if (date.group(3) != null) {
      iso.append(String.format("-%02d", number(date.group(3))));
    }
    return iso.toString();
  }

  /** Full-width digits as ordinary ones, everything else as it is. */
  private static String unifyDigits(String text) {
    StringBuilder unified = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      boolean digit = character >= '０' && character <= '９';
      unified.append(digit ? (char) Folding.fold(character) : character);
    }
    return unified.toString();
  }

  /** Digits written one by one: 二〇二一. */
  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      int value = "〇一二三四五六七八九".indexOf(character);
      if (value >= 0) {
        digits.append(value);
      } else {
        digits.append("○零oO".indexOf(character) >= 0 ? '0' : character);
      }
    }
    return digits.toString();
  }

  /** A number up to 39, in Chinese or in digits. */
  private static int number(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return Integer.parseInt(digits(text));
    }
    int tens = ten == 0 ? 1 : Integer.parseInt(digits(text.substring(0, ten)));
    String ones = digits(text.substring(ten + 1));
    return tens * 10 + (ones.isEmpty() ? 0 : Integer.parseInt(ones));
  }
}
