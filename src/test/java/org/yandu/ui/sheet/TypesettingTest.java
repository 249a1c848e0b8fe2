package org.yandu.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.shell.Fonts;

/** Lines as the toolkit really breaks them, in the faces that travel with the program. */
class TypesettingTest {

  private static final String NEVER_FIRST = "，。、；：？！）》」』】”’%％";
  private static final String NEVER_LAST = "（《「『【“‘";
  private static final String HAN = "政府工作报告经济社会发展产业项目人民生活";

  private static Set<String> families = Set.of();

  @BeforeAll
  static void startToolkit() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException alreadyStarted) {
      // Another test of this run has started it.
    }
    families = onUiThread(Fonts::load);
  }

  private static <T> T onUiThread(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
          }
        });
    return result.join();
  }

  private static List<Range> lines(Report report, int block, int points, double width) {
    Typography typography = new Typography(points, families);
    SheetMetrics metrics = SheetMetrics.of(width, typography.em());
    return onUiThread(() -> new ParagraphCell(report, block, typography, metrics).lines());
  }

  /** Marks fall on every place of a line: each paragraph begins one character later. */
  private static Report marked(Random random) {
    List<String> paragraphs = new ArrayList<>();
    String[] marks = {
      "，", "。", "、", "；", "：", "？", "！", "）", "”", "”，", "）、", "》。", "！”", "（", "“"
    };
    for (String mark : marks) {
      StringBuilder paragraph = new StringBuilder();
      while (paragraph.length() < 160) {
        int run = 1 + random.nextInt(7);
        for (int index = 0; index < run; index++) {
          paragraph.append(HAN.charAt(random.nextInt(HAN.length())));
        }
        paragraph.append(random.nextInt(6) == 0 ? random.nextInt(2000) + "%" : mark);
      }
      paragraphs.add(paragraph.append("完").toString());
    }
    return SampleReport.of(paragraphs);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 15, 17, 20, 26, 36, 48, 64})
  void noLineBeginsWithAClosingMarkNorEndsWithAnOpeningOne(int points) {
    Random random = new Random(points);
    Report report = marked(random);
    int checked = 0;
    for (int block = 0; block < report.blocks().size(); block++) {
      // At least as wide as the longest number: a number that fits no line has to be split.
      double width = 2 * 96 + (6 + random.nextInt(34)) * points * 96 / 72.0;
      List<Range> lines = lines(report, block, points, width);
      for (Range line : lines.subList(1, lines.size())) {
        String context = points + " points, " + width + " wide: " + line.of(report.text());
        char before = report.text().charAt(line.start() - 1);
        assertEquals(-1, NEVER_FIRST.indexOf(report.text().charAt(line.start())), context);
        assertEquals(-1, NEVER_LAST.indexOf(before), context);
        boolean splitNumber =
            Character.isDigit(before) && Character.isDigit(report.text().charAt(line.start()));
        assertTrue(!splitNumber, context);
        checked++;
      }
    }
    assertTrue(checked > 15, "only " + checked + " lines");
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 33, 34, 35, 36, 37, 38, 70, 71})
  void aHeadingDoesNotEndInASingleCharacter(int characters) {
    String words = HAN.repeat(4).substring(0, characters);
    Report report = new SampleReport().title(words).heading(1, words).heading(2, words).build();
    for (int block = 0; block < report.blocks().size(); block++) {
      List<Range> lines = lines(report, block, 15, 844);
      assertEquals(report.blocks().get(block).range().end(), lines.getLast().end());
      assertTrue(
          lines.size() == 1 || lines.getLast().length() >= 4,
          report.blocks().get(block).kind() + " ends in " + lines.getLast().of(report.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 34, 35, 36, 37, 38, 39, 44, 50, 60, 66, 67})
  void aHeadingThatStandsToTheLeftHasFullLinesAboveItsLast(int characters) {
    String words = HAN.repeat(4).substring(0, characters);
    Report report = new SampleReport().heading(2, words).build();
    List<Range> lines = lines(report, 0, 15, 2000);
    for (Range line : lines.subList(0, lines.size() - 1)) {
      // Two characters of the first line are its indent; at most three may be moved down.
      int indent = line.start() == 0 ? 2 : 0;
      assertTrue(line.length() + indent >= SheetMetrics.LONGEST_LINE - 3, "broken after " + line);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 22, 36, 64})
  void paragraphsAndHeadingsBeginTwoCharactersIn(int points) {
    Report report =
        new SampleReport()
            .heading(1, "一、过去五年")
            .heading(2, "（一）主要成绩")
            .paragraph("各项工作稳步推进。")
            .build();
    Typography typography = new Typography(points, families);
    SheetMetrics metrics = SheetMetrics.of(3000, typography.em());
    for (int block = 0; block < report.blocks().size(); block++) {
      int index = block;
      double left =
          onUiThread(
              () -> {
                ParagraphCell cell = new ParagraphCell(report, index, typography, metrics);
                return cell.lineLeft(cell.lines().getFirst());
              });
      assertEquals(metrics.textLeft() + 2 * typography.em(), left, 0.5, "block " + block);
    }
  }

  @Test
  void aLineHasThirtyToFortyCharactersWhereverTheyFit() {
    for (int points = Typography.SMALLEST; points <= Typography.LARGEST; points++) {
      double em = new Typography(points, Set.of()).em();
      for (double width = 300; width < 4000; width += 37) {
        SheetMetrics metrics = SheetMetrics.of(width, em);
        double characters = metrics.textWidth() / em;
        assertEquals(Math.rint(characters), characters, 1e-9);
        assertTrue(characters <= 40);
        assertTrue(characters >= 30 || width < 30 * em + 2 * 96 + em, width + " at " + points);
        assertTrue(metrics.textLeft() >= metrics.pageColumn() + 36 || width < em + 2 * 64);
      }
    }
  }

  @Test
  void theFirstFaceThatIsInstalledIsChosenAndTheBundledOneWhereNoneIs() {
    Block body = new Block(BlockKind.PARAGRAPH, 0, new Range(0, 1));
    Block part = new Block(BlockKind.HEADING, 1, new Range(0, 1));
    // Any family that can be had stands for an official face: what is asked for is what counts.
    assertEquals("Noto Serif SC", family(body, Set.of()));
    assertEquals("Noto Sans SC", family(part, Set.of()));
    assertEquals("仿宋_GB2312", Typography.familyOf(body, Set.of("仿宋", "仿宋_GB2312", "黑体")));
    assertEquals("仿宋", Typography.familyOf(body, Set.of("仿宋", "黑体", "楷体")));
    assertEquals("黑体", Typography.familyOf(part, Set.of("仿宋", "黑体", "楷体")));
    assertEquals("Noto Serif SC", Typography.familyOf(body, Set.of("DejaVu Sans")));
  }

  private static String family(Block block, Set<String> installed) {
    Font font = onUiThread(() -> new Typography(15, installed).of(block).font());
    return font.getFamily();
  }
}
