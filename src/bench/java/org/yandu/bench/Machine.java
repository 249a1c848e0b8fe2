package org.yandu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The machine that figures come from, without which they say little.
 *
 * @param processor its model
 * @param cores how many the JVM may use
 * @param memory of the whole machine, in bytes; 0 where it is not known
 * @param jvm its name and version
 * @param system its name, version and architecture
 */
record Machine(String processor, int cores, long memory, String jvm, String system) {

  /** This one. */
  static Machine current() {
    return new Machine(
        valueOf(Path.of("/proc/cpuinfo"), "model name", "processor of an unknown model"),
        Runtime.getRuntime().availableProcessors(),
        kibibytes(valueOf(Path.of("/proc/meminfo"), "MemTotal", "0 kB")),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        distribution()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"));
  }

  /** One line for people. */
  String description() {
    return String.format(
        Locale.ROOT, "%s, %d cores, %.1f GB; %s; %s", processor, cores, memory / 1e9, jvm, system);
  }

  private static String distribution() {
    String name = valueOf(Path.of("/etc/os-release"), "PRETTY_NAME", "");
    return name.isEmpty() ? "system of an unknown name" : name.replace("\"", "");
  }

  private static long kibibytes(String value) {
    return 1024 * Long.parseLong(value.replaceAll("[^0-9]", ""));
  }

  /** The value of {@code key : value} or {@code key=value} in one of Linux's own files. */
  private static String valueOf(Path file, String key, String otherwise) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return lines.stream()
          .filter(line -> line.matches(key + "\\s*[:=].*"))
          .map(line -> line.replaceFirst("^[^:=]*[:=]", "").strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      // Another system: it has no such file, and the figure is still worth printing.
      return otherwise;
    }
  }
}
