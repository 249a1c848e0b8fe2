package org.yandu.annotation;

/** A text that does not hold annotations in any form that is read. */
public final class WebAnnotationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. The codes are shown to people and never change their meaning. */
  public enum Reason {
    /** It is no JSON, nor the clippings of a Kindle. */
    NOT_JSON("YD-A01"),
    /** It is JSON, but there are no annotations in it. */
    NO_ANNOTATIONS("YD-A02"),
    /** An annotation quotes no passage. */
    NO_PASSAGE("YD-A03"),
    /** A part of an annotation has not the form that the model gives it. */
    MALFORMED("YD-A04"),
    /** It has more parts than any file of annotations. */
    TOO_MUCH("YD-A05");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The stable code shown to people, such as {@code YD-A01}. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;
  private final int item;

  /**
   * @param item which annotation is meant, from 1; 0 for the whole text
   */
  WebAnnotationException(Reason reason, int item) {
    super(reason.code() + " " + reason + (item == 0 ? "" : " in annotation " + item));
    this.reason = reason;
    this.item = item;
  }

  WebAnnotationException(Reason reason, int item, Throwable cause) {
    this(reason, item);
    initCause(cause);
  }

  public Reason reason() {
    return reason;
  }

  /** Which annotation is meant, from 1; 0 for the whole text. */
  public int item() {
    return item;
  }
}
