package org.yandu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yandu.library.Backup;
import org.yandu.search.index.IndexState;

/**
 * How a library stands.
 *
 * @param problems what is wrong with what it holds, one technical line each
 * @param index nothing if the library cannot be opened
 * @param backups the newest first, each with whether it can be restored
 */
record CheckAnswer(
    Path folder,
    boolean readOnly,
    List<String> problems,
    Optional<IndexState> index,
    Map<Backup, Boolean> backups) {

  private static final double MEGABYTE = 1_000_000;

  /** Whether nothing needs to be done. A missing index is no damage: the first search makes it. */
  boolean isSound() {
    return problems.isEmpty() && isSound(index);
  }

  private static boolean isSound(Optional<IndexState> index) {
    return index
        .filter(state -> state == IndexState.SOUND || state == IndexState.MISSING)
        .isPresent();
  }

  /** For people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("资料库：" + folder + (readOnly ? "（只读）" : ""));
    lines.add(problems.isEmpty() ? "内容：完好" : "内容：已损坏（YD-L03）");
    problems.forEach(problem -> lines.add("  " + problem));
    index.ifPresent(state -> lines.add("索引：" + words(state)));
    lines.add(backups.isEmpty() ? "备份：没有" : "备份：" + backups.size() + " 份");
    backups.forEach((backup, sound) -> lines.add("  " + line(backup, sound)));
    return lines;
  }

  private static String line(Backup backup, boolean sound) {
    String size = String.format(Locale.ROOT, "%.1f MB", backup.bytes() / MEGABYTE);
    String state =
        sound ? backup.annotations().map(count -> "批注 " + count + " 条").orElse("") : "已损坏";
    return String.join(
        "  ", ConditionWords.minute(backup.made()), size, state, name(backup.file()));
  }

  static String words(IndexState state) {
    return switch (state) {
      case SOUND -> "完好";
      case MISSING -> "尚未建立，首次查找时自动建立";
      case STALE -> "与资料库不一致";
      case OUTDATED -> "由其他版本建立";
      case DAMAGED -> "已损坏";
    };
  }

  /** For programs. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("library", folder.toString());
    json.put("sound", isSound());
    json.put("readOnly", readOnly);
    json.put("problems", problems);
    index.ifPresent(state -> json.put("index", state.name().toLowerCase(Locale.ROOT)));
    List<Map<String, Object>> all = new ArrayList<>();
    backups.forEach((backup, sound) -> all.add(json(backup, sound)));
    json.put("backups", all);
    return json;
  }

  private static Map<String, Object> json(Backup backup, boolean sound) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", name(backup.file()));
    json.put("made", backup.made().toString());
    json.put("bytes", backup.bytes());
    backup.annotations().ifPresent(count -> json.put("annotations", count));
    json.put("sound", sound);
    return json;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** What to do, on standard error, where something is to be done. */
  String advice() {
    if (problems.isEmpty()) {
      return LibraryFailureWords.lines(
          "YD-S01",
          "索引不可用，查找仍然可靠；yandu check --repair 可重建",
          "the index cannot be used, searching works all the same; --repair makes it anew");
    }
    boolean restorable = backups.containsValue(true);
    return LibraryFailureWords.lines(
        "YD-L03",
        restorable
            ? "资料库已损坏，没有改动它；yandu check --restore latest 改用最新的完好备份，原文件会留着"
            : "资料库已损坏，没有改动它，也没有完好的备份；请先复制整个文件夹留存",
        restorable
            ? "the library is damaged and was not changed; yandu check --restore latest goes back to"
                + " the newest sound backup and keeps the damaged file"
            : "the library is damaged and was not changed, and there is no sound backup; keep a copy"
                + " of the folder before anything else");
  }
}
