package org.yandu.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yandu.library.Backup;
import org.yandu.library.LibraryCondition;
import org.yandu.library.LibraryException.Reason;
import org.yandu.library.Recovery;

/** What a reader should know of the library that was opened, in words. */
final class ConditionWords {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private ConditionWords() {}

  static List<String> of(LibraryCondition condition) {
    List<String> words = new ArrayList<>();
    condition.recovery().ifPresent(recovery -> words.add(of(recovery)));
    if (condition.readOnly()) {
      words.add(
          LibraryFailureWords.lines(
              Reason.READ_ONLY.code(),
              "资料库只读：可以阅读、查找、导出，不能改动",
              "the library can only be read: nothing in it can be changed"));
    }
    if (!condition.consistent()) {
      words.add(
          LibraryFailureWords.lines(
              Reason.DAMAGED.code(),
              "上次没有正常结束，资料库里有内容对不上；没有改动它，请运行 yandu check 查看",
              "after an unclean end something in the library refers to what is not there; nothing"
                  + " was changed, see yandu check"));
    }
    return words;
  }

  private static String of(Recovery recovery) {
    String code = Reason.DAMAGED.code();
    String aside = recovery.setAside().toString();
    if (recovery.backup().isEmpty()) {
      return LibraryFailureWords.lines(
          code,
          "资料库文件已损坏，原样另存为 " + aside + "；没有完好的备份，现在用的是新建的空资料库",
          "the library was damaged; it is kept as it was as "
              + aside
              + "; there is no sound backup, an empty library was made");
    }
    Backup backup = recovery.backup().get();
    String made = minute(backup.made());
    return LibraryFailureWords.lines(
        code,
        "资料库文件已损坏，原样另存为 " + aside + "；现在用的是 " + made + " 的备份，此后的改动不在其中",
        "the library was damaged; it is kept as it was as "
            + aside
            + "; the backup of "
            + made
            + " is used instead, without what was changed since");
  }

  /** A moment, as clocks show it here. */
  static String minute(Instant moment) {
    return MINUTE.format(moment.atZone(ZoneId.systemDefault()));
  }
}
