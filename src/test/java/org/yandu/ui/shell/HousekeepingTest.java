package org.yandu.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.library.Library;
import org.yandu.ui.Toolkit;
import org.yandu.ui.task.Background;

class HousekeepingTest {

  @TempDir private Path folder;

  /** A clock that is put forward by hand. */
  private static final class PutForward extends Clock {

    private volatile Instant now = Instant.parse("2026-03-01T23:59:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private List<String> backups() {
    Path backups = folder.resolve("backups");
    if (!Files.isDirectory(backups)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(backups)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".db"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWindowThatStaysOpenBacksUpOnEveryDay() throws Exception {
    Toolkit.start();
    PutForward clock = new PutForward();
    AtomicInteger purged = new AtomicInteger();
    try (Library library = Start.from(folder).library().orElseThrow();
        Background background = new Background("index", failure -> {})) {
      Housekeeping housekeeping =
          new Housekeeping(
              background,
              purged::incrementAndGet,
              () -> library.backUpIfDue(clock),
              Duration.millis(5));
      Toolkit.run(housekeeping::start);
      Toolkit.await("a backup", () -> backups().size() == 1);
      int before = purged.get();
      Toolkit.await("several looks on the same day", () -> purged.get() > before + 3);
      assertEquals(1, backups().size());
      clock.now = clock.now.plusSeconds(120);
      Toolkit.await("one of the next day", () -> backups().size() == 2);
      clock.now = clock.now.plusSeconds(3 * 86_400);
      Toolkit.await("one of a later day", () -> backups().size() == 3);
      Toolkit.run(housekeeping::stop);
      int stopped = purged.get();
      Toolkit.settle();
      assertEquals(stopped, purged.get());
    }
    assertEquals(
        List.of("2026-03-01", "2026-03-02", "2026-03-05"),
        backups().stream()
            .map(name -> name.replaceAll(".*(\\d{4}-\\d\\d-\\d\\d).*", "$1"))
            .toList());
  }
}
