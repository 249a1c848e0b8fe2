package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own, where this machine lets a test have one: in memory, a few megabytes. */
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts it, or skips the test where that is not allowed. */
  public static SmallDisk mount(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
        "this machine lets no test mount a disk");
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  public void makeReadOnly() {
    Assumptions.assumeTrue(
        run("mount", "-o", "remount,ro", folder.toString()), "the disk cannot be made read-only");
  }

  public void makeWritable() {
    Assumptions.assumeTrue(
        run("mount", "-o", "remount,rw", folder.toString()), "the disk cannot be made writable");
  }

  private static boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    run("umount", "-l", folder.toString());
  }
}
