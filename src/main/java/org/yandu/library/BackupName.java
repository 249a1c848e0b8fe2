package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the files of backups are called. A name says when the copy was made, in UTC: it stays true
 * however the file is copied, which the time of a file does not.
 */
final class BackupName {

  private static final String NAME =
      "library-(\\d{4}-\\d{2}-\\d{2})(?:-version-\\d+|-before-restoring-(\\d{6}))?";
  static final Pattern FINISHED = Pattern.compile(NAME + "\\.db");
  static final Pattern UNFINISHED = Pattern.compile(NAME + "\\.[0-9a-f-]{36}\\.part(-journal)?");

  private static final DateTimeFormatter BEFORE_RESTORING =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'-before-restoring-'HHmmss", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  private BackupName() {}

  /** The name, without its ending, of a day's copy. */
  static String of(LocalDate day) {
    return "library-" + day;
  }

  /** The name, without its ending, of an older program's library. */
  static String ofVersion(LocalDate day, long version) {
    return of(day) + "-version-" + version;
  }

  /** The name of a library that is about to make way for an earlier one. */
  static String beforeRestoring(Instant now) {
    return "library-" + BEFORE_RESTORING.format(now.atZone(ZoneOffset.UTC)) + ".db";
  }

  /**
   * When a backup was made: within the day or the second that its name says. The time of the file
   * says more if it lies within that; if it does not, as in a copy, it is the beginning.
   */
  static Instant made(Path backup) throws IOException {
    Instant modified = Files.getLastModifiedTime(backup).toInstant();
    Matcher name = FINISHED.matcher(String.valueOf(backup.getFileName()));
    if (!name.matches()) {
      return modified;
    }
    try {
      LocalDate day = LocalDate.parse(name.group(1));
      Optional<LocalTime> time =
          Optional.ofNullable(name.group(2)).map(digits -> LocalTime.parse(digits, TIME));
      Instant begin = day.atTime(time.orElse(LocalTime.MIN)).toInstant(ZoneOffset.UTC);
      ChronoUnit unit = time.isPresent() ? ChronoUnit.SECONDS : ChronoUnit.DAYS;
      return modified.truncatedTo(unit).equals(begin) ? modified : begin;
    } catch (DateTimeException e) {
      // Digits that are no day: somebody else gave the name.
      return modified;
    }
  }
}
