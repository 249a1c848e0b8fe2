package org.yandu.annotation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a clipping was made, as a Kindle says it in Chinese or English. It says nothing of its time
 * zone; taken as UTC the moment is the same on every machine.
 */
final class KindleTime {

  private static final Pattern CHINESE =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(\\D*+)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern ENGLISH =
      Pattern.compile("\\w+, (\\w+ \\d{1,2}, \\d{4}|\\d{1,2} \\w+ \\d{4}),? (.+)$");

  /** The hours of a clock with twelve of them, by the part of the day that is named before it. */
  private static final Pattern MORNING = Pattern.compile("凌晨|清晨|早上|早晨|上午");

  private static final Pattern NOON = Pattern.compile("中午");
  private static final Pattern LATER = Pattern.compile("下午|傍晚|晚上");

  private static final int HALF_A_DAY = 12;

  /** Of the hours called noon those before twelve; the others are one and two. */
  private static final int BEFORE_NOON = 10;

  private KindleTime() {}

  /**
   * The moment that a line names.
   *
   * @param meta no longer than a Kindle writes it: looking through it takes its square
   * @return the epoch, if it names none that is known
   */
  static Instant of(String meta) {
    Matcher chinese = CHINESE.matcher(meta);
    try {
      if (chinese.find()) {
        return LocalDateTime.of(
                Integer.parseInt(chinese.group(1)),
                Integer.parseInt(chinese.group(2)),
                Integer.parseInt(chinese.group(3)),
                hour(chinese.group(4), Integer.parseInt(chinese.group(5))),
                Integer.parseInt(chinese.group(6)),
                Optional.ofNullable(chinese.group(7)).map(Integer::parseInt).orElse(0))
            .toInstant(ZoneOffset.UTC);
      }
      Matcher english = ENGLISH.matcher(meta);
      return english.find() ? of(english.group(1), english.group(2)) : Instant.EPOCH;
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static int hour(String before, int hour) {
    if (MORNING.matcher(before).find()) {
      return hour == HALF_A_DAY ? 0 : hour;
    }
    int first = NOON.matcher(before).find() ? BEFORE_NOON : HALF_A_DAY;
    boolean later = first == BEFORE_NOON || LATER.matcher(before).find();
    return later && hour < first ? hour + HALF_A_DAY : hour;
  }

  private static Instant of(String day, String hour) {
    String dayForm = Character.isDigit(day.charAt(0)) ? "d MMMM uuuu" : "MMMM d, uuuu";
    String hourForm = hour.matches("(?i).*[ap]m") ? "h:mm[:ss] a" : "H:mm[:ss]";
    return LocalDateTime.parse(
            day + " " + hour.strip().toUpperCase(Locale.ROOT),
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ofPattern(dayForm + " " + hourForm, Locale.US))
                .toFormatter(Locale.US))
        .toInstant(ZoneOffset.UTC);
  }
}
