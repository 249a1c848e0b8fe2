package org.yandu.ingest;

/** A file that could not be made into a report. The file itself is never touched. */
public final class IngestException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why a file could not be read. The code is stable: users quote it, scripts may test it. */
  public enum Reason {
    /** There is no such file. */
    MISSING("I01"),
    /** It is there, but the system does not let it be read, or it is a folder. */
    UNREADABLE("I02"),
    /** It holds nothing, or nothing that shows. */
    EMPTY("I03"),
    /** It is larger than any report. */
    TOO_LARGE("I04"),
    /** It looks like text, in no encoding that is known here. */
    UNDECODABLE("I05"),
    PDF("I10"),
    OFD("I11"),
    /** Word, .docx. */
    WORD("I12"),
    /** Word before 2007, .doc, or WPS. */
    LEGACY_WORD("I13"),
    HTML("I14"),
    RTF("I15"),
    ARCHIVE("I16"),
    IMAGE("I17"),
    /** Something else that is no text. */
    BINARY("I18");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** A short code that never changes its meaning, such as {@code I05}. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;
  private final String name;

  public IngestException(Reason reason, String name) {
    super(reason.code() + " " + reason + ": " + name);
    this.reason = reason;
    this.name = name;
  }

  public IngestException(Reason reason, String name, Throwable cause) {
    super(reason.code() + " " + reason + ": " + name, cause);
    this.reason = reason;
    this.name = name;
  }

  public Reason reason() {
    return reason;
  }

  /** The file's name, as it was given. */
  public String name() {
    return name;
  }
}
