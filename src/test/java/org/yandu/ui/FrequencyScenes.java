package org.yandu.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.testfx.robot.Motion;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** What the pictures of frequencies show: several years of several places. */
final class FrequencyScenes {

  private static final List<String> SAID =
      List.of("高质量发展迈出新步伐。", "就业稳定增长，城镇新增就业一万人。", "以高质量发展统揽全局，推动高质量发展。", "粮食产量稳中有增。");

  private FrequencyScenes() {}

  /** Puts several years of some places beside the shipped report. */
  static void fill(Path library) {
    for (String place : new String[] {"东川县", "西岭市"}) {
      for (int year = 2017; year < 2023; year++) {
        KeptLibrary.add(library, report("政府工作报告", place, year));
      }
    }
    KeptLibrary.add(library, report("南浦区第十七届人民代表大会第三次会议关于国民经济和社会发展计划的报告", "南浦区", 2019));
  }

  static Report report(String title, String place, int year) {
    // How often each says what differs, and not with the years alone.
    int times = year == 2020 ? 0 : (year * 7 + place.hashCode() % 5 + 5) % 9 + 1;
    SampleReport sample =
        new SampleReport()
            .title(title)
            .heading(1, "一、过去一年工作回顾")
            .paragraph(place + year + SAID.get(1).repeat(40));
    for (int time = 0; time < 24; time++) {
      if (time == 16) {
        sample.heading(1, "二、今年的主要目标任务和做好各方面工作的总体要求");
      }
      sample.paragraph(time < times * 2 && year != 2020 ? SAID.get(time % 4) : SAID.get(1));
    }
    Report plain = sample.build();
    return new Report(
        title,
        plain.subtitle(),
        new Imprint(place, year, "", "", ""),
        plain.text(),
        plain.blocks(),
        plain.pageStarts());
  }

  /** Finds something everywhere and shows how often it stands where. */
  static void count(OpenWindow window, String query) {
    FindingScenes.everywhere(window, query);
    window.click("find-frequency");
    Toolkit.await("a table", () -> !window.writtenIn("frequency").contains("正在"));
    Toolkit.settle();
  }

  /** The same, and the bars show the share, the parts of another report are unfolded. */
  static void unfold(OpenWindow window, String query) {
    count(window, query);
    window.click("frequency-rate");
    List<ListCell<?>> lines = window.lines("frequency-list");
    ListCell<?> other = lines.get(Math.min(6, lines.size() - 3));
    window.robot().clickOn(other.lookup(".frequency-fold"), Motion.DIRECT);
    window.press(KeyCode.DOWN);
    Toolkit.settle();
  }
}
