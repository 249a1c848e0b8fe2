package org.yandu.library.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that cannot be taken in as a package; nothing of it was. */
public final class ParcelException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. The codes are shown to people and never change their meaning. */
  public enum Reason {
    /** It is an archive, but no package of this program. */
    NOT_A_PACKAGE("YD-P01"),
    /** It was written by a newer version of the program. */
    NEWER_PROGRAM("YD-P02"),
    /** It is larger, or becomes larger when unpacked, than any package. */
    TOO_LARGE("YD-P03"),
    /** It is cut off or changed, or what is in it does not fit together. */
    DAMAGED("YD-P04"),
    /** It is protected by a password, as packages never are. */
    ENCRYPTED("YD-P05"),
    /** Something is in it that belongs in no package. */
    STRANGE_ENTRY("YD-P06"),
    /** The file cannot be read. */
    UNREADABLE("YD-P07");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The stable code shown to people, such as {@code YD-P04}. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;
  private final String name;

  ParcelException(Reason reason, Path file, @Nullable Throwable cause) {
    super(reason.code() + " " + reason + ": " + file, cause);
    this.reason = reason;
    this.name = String.valueOf(file.getFileName());
  }

  public Reason reason() {
    return reason;
  }

  /** What the file is called. */
  public String name() {
    return name;
  }
}
