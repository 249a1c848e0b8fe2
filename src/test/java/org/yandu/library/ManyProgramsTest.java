package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.library.LibraryException.Reason;

/** Several programs, and several threads, on one library. */
class ManyProgramsTest {

  @TempDir private Path folder;

  private static String line(BufferedReader lines) {
    try {
      String line = lines.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> kept(Library library) throws LibraryException {
    return library.annotations().all().stream()
        .map(annotation -> annotation.id().toString())
        .collect(Collectors.toSet());
  }

  @Test
  void programsThatStartTogetherShareOneNewLibrary() throws Exception {
    List<Process> programs = new ArrayList<>();
    for (int program = 0; program < 4; program++) {
      programs.add(AnnotatingProgram.start(folder.resolve("library"), 25));
    }
    Set<String> confirmed = new HashSet<>();
    for (Process program : programs) {
      try (BufferedReader lines = program.inputReader()) {
        for (String id = line(lines); !id.isEmpty(); id = line(lines)) {
          confirmed.add(id);
        }
      }
      assertEquals(0, program.waitFor());
    }
    assertEquals(100, confirmed.size());
    try (Library library = Library.open(folder.resolve("library"))) {
      assertEquals(confirmed, kept(library));
      assertEquals(List.of(), library.check());
    }
  }

  @Test
  void aThreadDoesNotSeeAnotherOnesHalfDoneWork() throws Exception {
    try (Library library = Library.open(folder.resolve("library"))) {
      library.reports().add(Samples.report(), Samples.GLOSSARY, "");
      List<Thread> threads = new ArrayList<>();
      List<LibraryException> failures = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        threads.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        for (int at = 0; at < 20; at++) {
                          library
                              .annotations()
                              .add(Samples.annotation(Samples.report(), at, at + 2, ""));
                          library.annotations().all();
                        }
                      } catch (LibraryException e) {
                        synchronized (failures) {
                          failures.add(e);
                        }
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(List.<Reason>of(), failures.stream().map(LibraryException::reason).toList());
      assertEquals(80, library.annotations().all().size());
    }
  }
}
