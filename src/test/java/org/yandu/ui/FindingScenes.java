package org.yandu.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** What the pictures of finding show: a library of several reports, and what is found there. */
final class FindingScenes {

  private static final List<String> SAID =
      List.of(
          "坚持以高质量发展统揽全局，地区生产总值增长百分之七，财政总收入增长百分之五。",
          "围绕高质量发展补短板，新开工项目一百二十个，竣工九十八个，完成投资三百亿元。",
          "推动园区高质量发展，新增规模以上工业企业三十家。",
          "就业稳定增长，城镇新增就业一万人。",
          "以高质量发展的实绩实效，书写人民满意的答卷；以高质量发展的定力，应对各种风险挑战。");

  private FindingScenes() {}

  /** Puts some reports beside the shipped one. */
  static void fill(Path library) {
    String[] places = {"东川县", "西岭市", "南浦区", "北原县", "中和市", "上河县"};
    for (int index = 0; index < places.length; index++) {
      KeptLibrary.add(library, report(places[index], 2018 + index % 4));
    }
  }

  /**
   * Puts reports without headings beside the shipped one, and one of them is a single long
   * paragraph.
   */
  static void fillPlain(Path library) {
    KeptLibrary.add(library, SampleReport.of(SAID.get(0), SAID.get(3)));
    KeptLibrary.add(library, SampleReport.of(String.join("", SAID).repeat(3)));
  }

  private static Report report(String place, int year) {
    SampleReport sample = new SampleReport().page().title("政府工作报告").heading(1, "一、过去一年工作回顾");
    List<String> said = new ArrayList<>(SAID);
    said.set(2, place + said.get(2));
    said.forEach(sample::paragraph);
    sample.page().heading(1, "二、今年工作安排").heading(2, "（一）着力推动高质量发展");
    sample.paragraph(said.get(year % SAID.size()));
    sample.paragraph(place + year + "年要" + said.get(1));
    Report plain = sample.build();
    return new Report(
        plain.title(),
        plain.subtitle(),
        new Imprint(place, year, "", "", ""),
        plain.text(),
        plain.blocks(),
        plain.pageStarts());
  }

  /** Finds something in all reports. */
  static void everywhere(OpenWindow window, String query) {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    window.robot().write(query);
    Toolkit.await("an answer", () -> !window.writtenIn("receipt").isEmpty());
    Toolkit.await("all of it", () -> !window.writtenIn("receipt").contains("…"));
    Toolkit.settle();
  }

  /** Finds a term, and leaves out its other writings by the keyboard. */
  static void withoutAliases(OpenWindow window) {
    everywhere(window, "专精特新企业");
    Toolkit.run(() -> window.node("find-aliases", Node.class).requestFocus());
    window.press(KeyCode.SPACE);
    Toolkit.await("without", () -> window.writtenIn("receipt").contains("含别名（"));
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    window.press(KeyCode.TAB);
    Toolkit.settle();
  }

  /** Opens a report without headings from its hit, and its outline. */
  static void outlineOfPlain(OpenWindow window) {
    String first = window.textOf("report-title");
    everywhere(window, "就业稳定增长");
    window.press(KeyCode.F3);
    Toolkit.await("another report", () -> !window.textOf("report-title").equals(first));
    window.click("tab-outline");
    Toolkit.settle();
  }

  /** Finds a string, and then its words. */
  static void asWords(OpenWindow window) {
    everywhere(window, "高质量 发展");
    String before = window.writtenIn("receipt").substring(0, 6);
    window.click("find-as-words");
    Toolkit.await("words", () -> !window.writtenIn("receipt").startsWith(before));
    Toolkit.settle();
  }

  /** Goes from hit to hit until another report is open. */
  static void walk(OpenWindow window) {
    everywhere(window, "高质量发展");
    String first = window.textOf("report-title");
    for (int step = 0; step < 60 && window.textOf("report-title").equals(first); step++) {
      window.press(KeyCode.F3);
    }
    window.press(KeyCode.F3);
  }
}
