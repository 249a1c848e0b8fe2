package org.yandu.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yandu.library.LibraryException.Reason;

/**
 * Held by the one program, of all that run, that may put a file in a library's place. It is the
 * lock of a file of its own: the library's own locks go with its file.
 */
final class ReplacingLock {

  private static final String NAME = "library.lock";

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(5);

  /** What is done while the lock is held. */
  interface Work<T> {
    T run() throws LibraryException;
  }

  private ReplacingLock() {}

  /**
   * Does something while nobody else may.
   *
   * @throws LibraryException with {@link Reason#LOCKED} if another program takes too long, or what
   *     the work throws
   */
  static <T> T holding(Path folder, Duration patience, Work<T> work) throws LibraryException {
    Path file = folder.resolve(NAME);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long deadline = System.nanoTime() + patience.toNanos();
      while (attempt(channel) == null) {
        if (System.nanoTime() > deadline) {
          throw new LibraryException(Reason.LOCKED, folder);
        }
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
      }
      // Closing the channel gives the lock up.
      return work.run();
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, folder, e);
    }
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this program has it.
      return null;
    }
  }
}
