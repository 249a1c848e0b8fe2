package org.yandu.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Join.Outcome;
import org.yandu.annotation.Join.Result;
import org.yandu.annotation.Placement;
import org.yandu.library.Merge;

/** What became of annotations that were imported, for people and for programs. */
final class MergePrint {

  private MergePrint() {}

  /** A line in Chinese and one in English; what there is none of is left out. */
  static String summary(Merge merge) {
    List<String> chinese = new ArrayList<>();
    List<String> english = new ArrayList<>();
    chinese.add("新增 " + merge.of(Result.ADDED).size());
    english.add(merge.of(Result.ADDED).size() + " added");
    chinese.add("已有 " + merge.of(Result.PRESENT).size());
    english.add(merge.of(Result.PRESENT).size() + " present");
    Counts counts = new Counts(chinese, english);
    counts.add(merge.of(Result.UPDATED).size(), "更新", "brought up to date");
    counts.add(merge.of(Result.OLDER).size(), "较旧（未动）", "older, left alone");
    counts.add(merge.of(Result.CONFLICT).size(), "冲突（两份都留）", "in conflict, both kept");
    counts.add(merge.of(Result.DELETED).size(), "这里已删除（不恢复）", "deleted here, not restored");
    counts.add(merge.placed(Placement.Outcome.DOUBTFUL).size(), "位置存疑", "in doubtful places");
    counts.add(merge.placed(Placement.Outcome.LOST).size(), "原文已无", "whose passage is gone");
    counts.add(merge.unplaced().size(), "原文中找不到（未导入）", "whose passage is not found, left out");
    counts.add(merge.unknown().size(), "所属报告不在资料库（未导入）", "without a report here, left out");
    counts.add(merge.without(), "没有引文（未导入）", "that quote nothing, left out");
    counts.add(merge.change().terms().steps().size(), "词条", "entries of glossaries");
    counts.add(merge.reports().size(), "报告", "reports");
    return "共 "
        + merge.total()
        + " 条："
        + String.join("，", chinese)
        + System.lineSeparator()
        + merge.total()
        + " annotations: "
        + String.join(", ", english);
  }

  private record Counts(List<String> chinese, List<String> english) {

    void add(int count, String inChinese, String inEnglish) {
      if (count > 0) {
        chinese.add(inChinese + " " + count);
        english.add(count + " " + inEnglish);
      }
    }
  }

  /** One line for each that a person may want to look at. */
  static List<String> problems(Merge merge) {
    List<String> lines = new ArrayList<>();
    for (Outcome conflict : merge.of(Result.CONFLICT)) {
      String copy = conflict.other().map(Annotation::id).map(Object::toString).orElse("");
      lines.add(
          "yandu: "
              + conflict.annotation().id()
              + "  两边都改过，另一份是 / changed on both sides, the other is "
              + copy);
    }
    add(lines, merge.placed(Placement.Outcome.DOUBTFUL), "位置存疑", "in a doubtful place");
    add(lines, merge.placed(Placement.Outcome.LOST), "原文已无", "its passage is gone");
    add(lines, merge.unplaced(), "原文中找不到，未导入", "passage not found; left out");
    add(lines, merge.unknown(), "所属报告不在资料库，未导入", "its report is not in the library; left out");
    return lines;
  }

  private static void add(
      List<String> lines, List<Annotation> annotations, String chinese, String english) {
    for (Annotation annotation : annotations) {
      lines.add("yandu: " + annotation.id() + "  " + chinese + " / " + english);
    }
  }

  static String json(Merge merge) {
    JsonObject json = new JsonObject();
    json.addProperty("total", merge.total());
    for (Result result : Result.values()) {
      JsonArray items = new JsonArray();
      for (Outcome outcome : merge.of(result)) {
        JsonObject item = new JsonObject();
        item.addProperty("id", outcome.annotation().id().toString());
        item.addProperty("report", outcome.annotation().report());
        item.addProperty("place", outcome.annotation().outcome().name().toLowerCase(Locale.ROOT));
        if (result == Result.CONFLICT) {
          outcome.other().ifPresent(other -> item.addProperty("copy", other.id().toString()));
        }
        items.add(item);
      }
      json.add(result.name().toLowerCase(Locale.ROOT), items);
    }
    json.add("unplaced", ids(merge.unplaced()));
    json.add("unknown", ids(merge.unknown()));
    json.addProperty("without", merge.without());
    json.addProperty("terms", merge.change().terms().steps().size());
    JsonArray reports = new JsonArray();
    merge.reports().forEach(reports::add);
    json.add("reports", reports);
    return Json.of(json);
  }

  private static JsonArray ids(List<Annotation> annotations) {
    JsonArray ids = new JsonArray();
    annotations.forEach(annotation -> ids.add(annotation.id().toString()));
    return ids;
  }
}
