package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.library.LibraryException.Reason;

/** Real programs on one library: several at once, and programs that are killed. */
class ManyProgramsTest {

  private static final int KILLS = 20;

  @TempDir private Path folder;

  private Process start(int annotations) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            AnnotatingProgram.class.getName(),
            folder.resolve("library").toString(),
            Integer.toString(annotations))
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  private static String line(BufferedReader lines) {
    try {
      String line = lines.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String errors() throws IOException {
    File errors = folder.resolve("errors.txt").toFile();
    return errors.exists() ? Files.readString(errors.toPath()) : "";
  }

  private Set<String> kept(Library library) throws LibraryException {
    return library.annotations().all().stream()
        .map(annotation -> annotation.id().toString())
        .collect(Collectors.toSet());
  }

  @Test
  void whatWasSavedOutlivesBeingKilled() throws Exception {
    Set<String> confirmed = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process program = start(1_000_000);
      try (BufferedReader lines = program.inputReader()) {
        for (int read = 0; read <= kill % 4; read++) {
          String id = line(lines);
          assertTrue(!id.isEmpty(), errors());
          confirmed.add(id);
        }
        // Through its handle, which leaves what it printed to be read.
        program.toHandle().destroyForcibly();
        // What it had already printed when it died was confirmed as well.
        for (String id = line(lines); id.length() == 36; id = line(lines)) {
          confirmed.add(id);
        }
      }
      program.waitFor();
      try (Library library = Library.open(folder.resolve("library"))) {
        Set<String> missing = new HashSet<>(confirmed);
        missing.removeAll(kept(library));
        assertEquals(Set.of(), missing, "after kill " + kill);
        assertEquals(List.of(), library.check(), "after kill " + kill);
      }
    }
    assertTrue(confirmed.size() >= KILLS);
  }

  @Test
  void programsThatStartTogetherShareOneNewLibrary() throws Exception {
    List<Process> programs = new ArrayList<>();
    for (int program = 0; program < 4; program++) {
      programs.add(start(25));
    }
    Set<String> confirmed = new HashSet<>();
    for (Process program : programs) {
      try (BufferedReader lines = program.inputReader()) {
        for (String id = line(lines); !id.isEmpty(); id = line(lines)) {
          confirmed.add(id);
        }
      }
      assertEquals(0, program.waitFor(), errors());
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
