package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.report.SampleReport;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.find.FindExportModel.Copied;
import org.yandu.ui.find.FindExportModel.Exported;
import org.yandu.ui.find.FindExportModel.NotExported;
import org.yandu.ui.find.FindExportModel.Outcome;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;
import org.yandu.ui.words.Words;

/** Results that leave the program: each sentence once, with its source. */
class FindExportModelTest {

  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("find", failures::add);
  private final Reading reading = SampleReading.of(SampleReport.small());
  private final FindModel find =
      Toolkit.on(
          () -> new FindModel(reading, background, List::of, Optional.empty(), failures::add));
  private final FindExportModel model =
      new FindExportModel(
          Toolkit.on(() -> new FrequencyModel(find, background, Optional.empty(), failures::add)),
          reading.choices(),
          background,
          failures::add);
  private final PartNames names = new PartNames(new Words(Locale.CHINESE));
  private final List<Outcome> outcomes = new ArrayList<>();

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @AfterEach
  void close() {
    background.close();
    assertEquals(List.of(), failures);
  }

  private Outcome after(String query, Runnable action) {
    Toolkit.run(
        () -> {
          model.setOnOutcome(outcomes::add);
          find.queryProperty().set(query);
        });
    Toolkit.await("an answer", () -> find.foundProperty().get().isPresent());
    Toolkit.run(action);
    Toolkit.await("an outcome", () -> !outcomes.isEmpty());
    return outcomes.getFirst();
  }

  @Test
  void eachSentenceIsCopiedOnceWithItsSource() {
    Copied copied = assertInstanceOf(Copied.class, after("增长", () -> model.copy(names)));
    assertEquals(3, copied.count());
    List<String> lines = copied.text().lines().toList();
    assertEquals("坚持稳中求进，工业增长10%，农业增长5%；“三个一”\u3000工程全面完成。（《政府工作报告》，第一部分第（一）节，第2页）", lines.get(1));
  }

  @Test
  void theSourceHasTheFormTheReaderChose() {
    Toolkit.run(() -> reading.choices().citationProperty().set("[{页}]"));
    Copied copied = assertInstanceOf(Copied.class, after("农业", () -> model.copy(names)));
    assertTrue(copied.text().endsWith("。[2]"), copied.text());
  }

  @Test
  void filesAreWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.csv");
    Exported written =
        assertInstanceOf(Exported.class, after("三个一工程", () -> model.writeCsv(file, names)));
    assertEquals(4, written.count());
    String table = Files.readString(file);
    assertTrue(table.contains("名词解释 1．“三个一”工程"), table);
    outcomes.clear();
    Path none = folder.resolve("no/such/folder.docx");
    assertInstanceOf(NotExported.class, after("三个一工程", () -> model.writeWord(none, names, "", "")));
  }
}
