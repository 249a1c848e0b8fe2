package org.yandu.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done with the library. Whatever was stored before is still there, and
 * nothing was half done. The message is for the log: it never holds what a reader wrote.
 */
public final class LibraryException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What went wrong. The codes are shown to people and never change their meaning. */
  public enum Reason {
    /** The file was written by a newer version of the program; it was not touched. */
    NEWER_PROGRAM("YD-L01"),
    /** What stands in the library's place is something else; it was not touched. */
    NOT_A_LIBRARY("YD-L02"),
    /** The file is damaged. */
    DAMAGED("YD-L03"),
    /** Another program held the file for longer than can be waited. */
    LOCKED("YD-L04"),
    /** The file or its folder may not be written. */
    READ_ONLY("YD-L05"),
    /** There is no room left on the disk. */
    DISK_FULL("YD-L06"),
    /** The folder cannot be made or entered. */
    FOLDER_UNUSABLE("YD-L07"),
    /** The disk failed to read or write. */
    DEVICE("YD-L08"),
    /** The database's native part cannot be loaded on this machine. */
    DRIVER("YD-L09"),
    /** The library does not hold the report. */
    NO_SUCH_REPORT("YD-L10"),
    /** The library does not hold the annotation. */
    NO_SUCH_ANNOTATION("YD-L11"),
    /** The annotation was changed by another window or program in the meantime. */
    CHANGED_ELSEWHERE("YD-L12"),
    /** An annotation of that name is already there. */
    ALREADY_THERE("YD-L13"),
    /** A kind of annotation cannot go while annotations are of it. */
    KIND_IN_USE("YD-L15"),
    /** The library has been closed. */
    CLOSED("YD-L14"),
    /** What should be restored is no sound library of this program; nothing was changed. */
    UNSOUND_BACKUP("YD-L16");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The stable code shown to people, such as {@code YD-L03}. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;
  private final String place;

  LibraryException(Reason reason, Path place, @Nullable Throwable cause) {
    super(reason.code() + " " + reason + ": " + place, cause);
    this.reason = reason;
    this.place = place.toString();
  }

  LibraryException(Reason reason, Path place) {
    this(reason, place, null);
  }

  public Reason reason() {
    return reason;
  }

  /** The file or folder that is meant. */
  public Path place() {
    return Path.of(place);
  }
}
