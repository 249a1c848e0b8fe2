package org.yandu;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yandu.cli.CommandLineProgram;
import org.yandu.library.LibraryFolder;
import org.yandu.ui.shell.Desktop;

/** Starts the window, or, where there is a verb, the command line. */
public final class Main {

  private static final String LIBRARY = "--library";

  private Main() {}

  public static void main(String[] args) {
    // Whatever the system's locale says: what is printed is Chinese, and is read by programs.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Optional<Path> folder = windowLibrary(List.of(args));
    if (folder.isEmpty()) {
      int code = CommandLineProgram.run(args, out, err);
      out.flush();
      err.flush();
      System.exit(code);
    } else if (lacksDisplay()) {
      err.println("yandu: 这里没有图形界面，打不开窗口；命令行用法见 yandu --help。");
      err.println("yandu: there is no display to open a window on; see yandu --help for verbs.");
      System.exit(CommandLineProgram.FAILED);
    } else {
      Desktop.open(folder.get(), failure -> cannotOpen(failure, err));
    }
  }

  private static void cannotOpen(RuntimeException failure, PrintStream err) {
    err.println("yandu: [YD-U01] 窗口打不开；资料库没有改动。" + failure.getMessage());
    err.println("yandu: the window cannot be opened; the library was not changed.");
    System.exit(CommandLineProgram.FAILED);
  }

  /** The library to open the window on; nothing if the words ask for something else. */
  private static Optional<Path> windowLibrary(List<String> words) {
    if (words.isEmpty()) {
      return Optional.of(LibraryFolder.standard());
    }
    if (words.size() == 2 && words.getFirst().equals(LIBRARY)) {
      return Optional.of(Path.of(words.get(1)));
    }
    if (words.size() == 1 && words.getFirst().startsWith(LIBRARY + "=")) {
      return Optional.of(Path.of(words.getFirst().substring(LIBRARY.length() + 1)));
    }
    return Optional.empty();
  }

  private static boolean lacksDisplay() {
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    boolean headlessToolkit = "Headless".equals(System.getProperty("glass.platform"));
    return linux && !headlessToolkit && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY");
  }

  private static boolean isUnset(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
