package org.yandu.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a library stands when nobody says otherwise: where each system keeps a program's data. */
public final class LibraryFolder {

  private LibraryFolder() {}

  /** The folder on this machine, for this user. It need not exist yet. */
  public static Path standard() {
    return standard(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", "")));
  }

  /**
   * The folder on some machine: {@code %APPDATA%\Yandu} on Windows, {@code ~/Library/Application
   * Support/Yandu} on macOS, else {@code yandu} in the data folder of the XDG Base Directory
   * Specification, which asks that a relative {@code XDG_DATA_HOME} be ignored.
   */
  static Path standard(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absolute(environment.get("APPDATA"))
          .orElse(home.resolve("AppData").resolve("Roaming"))
          .resolve("Yandu");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Yandu");
    }
    return absolute(environment.get("XDG_DATA_HOME"))
        .orElse(home.resolve(".local").resolve("share"))
        .resolve("yandu");
  }

  private static Optional<Path> absolute(@Nullable String folder) {
    if (folder == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(folder)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
