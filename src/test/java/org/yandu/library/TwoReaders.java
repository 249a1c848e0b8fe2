package org.yandu.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.library.exchange.Parcel;
import org.yandu.library.exchange.ParcelReader;
import org.yandu.library.exchange.ParcelWriter;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** Two readers, each with a library, who send each other packages. */
abstract class TwoReaders {

  @TempDir Path folder = Path.of("");

  private Optional<Library> first = Optional.empty();
  private Optional<Library> second = Optional.empty();

  @BeforeEach
  void open() throws LibraryException {
    first = Optional.of(Library.open(folder.resolve("a")));
    second = Optional.of(Library.open(folder.resolve("b")));
  }

  @AfterEach
  void close() throws LibraryException {
    a().close();
    b().close();
  }

  final Library a() {
    return first.orElseThrow();
  }

  final Library b() {
    return second.orElseThrow();
  }

  static Report report(String... paragraphs) {
    Report plain = SampleReport.of(paragraphs);
    return new Report(
        "政府工作报告",
        "",
        new Imprint("某县", 2026, "", "", ""),
        plain.text(),
        plain.blocks(),
        plain.pageStarts());
  }

  static Annotation mark(Report report, String words, String note) {
    int at = report.text().indexOf(words);
    return Samples.annotation(report, at, at + words.length(), note);
  }

  /** All annotations of one library go to another, through a file. */
  final Merge send(Library from, Library to, boolean withText) throws Exception {
    Parcel parcel = from.exchange().pack(from.annotations().all(), withText);
    Path file = folder.resolve("p.yandu");
    Files.write(file, ParcelWriter.write(parcel, "test", "王芳", Samples.NOON));
    return to.exchange().take(ParcelReader.read(file), Homes.Wish.ANY);
  }
}
