package org.yandu.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file could not be written. What was there before is still there, and nothing of the new. */
public final class UnwritableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no room on the disk. */
    FULL,
    /** The folder is not there. */
    NO_FOLDER,
    /** The folder may not be written to, or the medium is protected. */
    FORBIDDEN,
    /** A file of that name is there and cannot be replaced: another program has it open. */
    IN_USE,
    OTHER
  }

  private final Reason reason;

  private UnwritableFileException(Reason reason, IOException cause) {
    super(cause.toString(), cause);
    this.reason = reason;
  }

  /** Why a file could not be written, as far as that is known. */
  public static Reason reason(IOException failure) {
    return failure instanceof UnwritableFileException known ? known.reason : Reason.OTHER;
  }

  /**
   * While the content was written beside its place.
   *
   * @param length of the content, in bytes
   */
  static UnwritableFileException writing(Path folder, long length, IOException cause) {
    Reason reason = Reason.OTHER;
    if (cause instanceof NoSuchFileException) {
      reason = Reason.NO_FOLDER;
    } else if (cause instanceof AccessDeniedException || !Files.isWritable(folder)) {
      reason = Reason.FORBIDDEN;
    } else if (isFull(folder, length)) {
      reason = Reason.FULL;
    }
    return new UnwritableFileException(reason, cause);
  }

  /** While the whole content was put into its place. */
  static UnwritableFileException replacing(Path file, IOException cause) {
    return new UnwritableFileException(Files.exists(file) ? Reason.IN_USE : Reason.OTHER, cause);
  }

  /** What the system says of it differs from one to the next, and from language to language. */
  private static boolean isFull(Path folder, long length) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < length;
    } catch (IOException e) {
      return false;
    }
  }
}
