package org.yandu.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.export.print.Face;
import org.yandu.export.print.PrintForm;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.print.PrintModel.Ending;
import org.yandu.ui.print.PrintModel.Outcome;
import org.yandu.ui.print.PrintModel.Printing;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.task.Background;

/** Setting pages, saving and printing them, and what may come between. */
class PrintModelTest {

  private static final Path FACES = Path.of("src/main/resources/org/yandu/ui/fonts");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int PARAGRAPHS = 300;

  @TempDir private Path folder;
  private final Report report = report();
  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("print", failures::add);
  private boolean readable = true;
  private final PrintModel model =
      Toolkit.on(
          () ->
              new PrintModel(
                  SampleReading.of(report),
                  List::of,
                  () -> new Typography(Typography.USUAL, Set.of()),
                  this::face,
                  List.of(),
                  background,
                  NOON));

  private static Report report() {
    SampleReport sample = new SampleReport().title("政府工作报告");
    for (int number = 1; number <= PARAGRAPHS; number++) {
      sample.paragraph("——第" + number + "项工作扎实推进。" + "各项任务落地见效，".repeat(12));
    }
    return sample.build();
  }

  private InputStream face(Face face) throws IOException {
    String weight = face.bold() ? "-Bold.otf" : "-Regular.otf";
    return readable
        ? Files.newInputStream(FACES.resolve(face.family().replace(" ", "") + weight))
        : new ByteArrayInputStream(new byte[0]);
  }

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @AfterEach
  void close() {
    background.close();
    assertEquals(List.of(), failures);
  }

  private Outcome ending() {
    Toolkit.await("an end", () -> model.outcomeProperty().get().isPresent());
    assertEquals(PrintModel.IDLE, Toolkit.on(() -> model.progressProperty().get()));
    return model.outcomeProperty().get().orElseThrow();
  }

  private static PrintModel.Printers printer(Printing printing) {
    return new PrintModel.Printers() {
      @Override
      public boolean areThere() {
        assertFalse(Platform.isFxApplicationThread(), "the window would stand still");
        return true;
      }

      @Override
      public Optional<Printing> ask() {
        assertTrue(Platform.isFxApplicationThread());
        return Optional.of(printing);
      }
    };
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void whatIsSavedFollowsTheChoiceMadeJustBefore() throws IOException {
    Path official = folder.resolve("公文.pdf");
    Path screen = folder.resolve("屏幕.pdf");
    Toolkit.run(
        () -> {
          model.open();
          model.save(official);
        });
    assertEquals(new Outcome(Ending.SAVED, official.toString()), ending());
    Toolkit.run(
        () -> {
          model.formProperty().set(PrintForm.SCREEN);
          model.save(screen);
        });
    assertEquals(new Outcome(Ending.SAVED, screen.toString()), ending());
    Toolkit.await("pages", () -> model.documentProperty().get().isPresent());
    try (PDDocument one = Loader.loadPDF(official.toFile());
        PDDocument other = Loader.loadPDF(screen.toFile())) {
      assertTrue(one.getNumberOfPages() > other.getNumberOfPages());
      assertEquals(
          other.getNumberOfPages(), model.documentProperty().get().orElseThrow().pages().size());
    }
  }

  @Test
  void stoppingLeavesNothingBehindAndWhatWasThereAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("报告.pdf"), "old");
    CountDownLatch begun = new CountDownLatch(1);
    background.run(
        () -> {
          begun.await();
          return true;
        },
        done -> {});
    Toolkit.run(
        () -> {
          model.open();
          model.save(file);
          model.cancel();
          begun.countDown();
        });
    assertEquals(Ending.CANCELLED, ending().ending());
    assertEquals(List.of(file), files());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void everyPageGoesToThePrinter() {
    List<Integer> counts = new ArrayList<>();
    Toolkit.run(
        () -> {
          model.open();
          model.print(
              printer(
                  (document, fonts, progress) -> {
                    assertFalse(Platform.isFxApplicationThread());
                    document.pages().forEach(page -> counts.add(page.number()));
                    progress.accept(counts.size());
                    return true;
                  }));
        });
    assertEquals(Ending.PRINTED, ending().ending());
    assertEquals(model.documentProperty().get().orElseThrow().pages().size(), counts.size());
  }

  @Test
  void printingThatIsStoppedOrFailsIsSaid() {
    Toolkit.run(
        () -> {
          model.open();
          model.print(printer((document, fonts, progress) -> false));
        });
    assertEquals(Ending.NOT_PRINTED, ending().ending());
    Toolkit.run(
        () ->
            model.print(
                printer(
                    (document, fonts, progress) -> {
                      Toolkit.run(model::cancel);
                      progress.accept(1);
                      return true;
                    })));
    assertEquals(Ending.CANCELLED, ending().ending());
  }

  @Test
  void withoutAPrinterNothingIsAsked() {
    Toolkit.run(
        () -> {
          model.open();
          model.print(
              new PrintModel.Printers() {
                @Override
                public boolean areThere() {
                  return false;
                }

                @Override
                public Optional<Printing> ask() {
                  throw new AssertionError("asked");
                }
              });
        });
    assertEquals(Ending.NO_PRINTER, ending().ending());
  }

  @Test
  void facesThatCannotBeReadAreSaid() throws IOException {
    readable = false;
    Toolkit.run(model::open);
    assertEquals(Ending.NO_PAGES, ending().ending());
    Toolkit.run(() -> model.save(folder.resolve("报告.pdf")));
    assertEquals(Ending.NO_PAGES, ending().ending());
    assertEquals(List.of(), files());
  }

  @Test
  void asOnScreenWhatOpensAParagraphIsBold() {
    Toolkit.run(
        () -> {
          model.formProperty().set(PrintForm.SCREEN);
          model.open();
        });
    Toolkit.await("pages", () -> model.documentProperty().get().isPresent());
    var page = model.documentProperty().get().orElseThrow().pages().get(1);
    var opening =
        page.lines().stream()
            .filter(line -> line.runs().getFirst().text().startsWith("——"))
            .findFirst()
            .orElseThrow()
            .runs();
    assertTrue(opening.getFirst().face().bold());
    assertFalse(opening.getLast().face().bold());
  }
}
