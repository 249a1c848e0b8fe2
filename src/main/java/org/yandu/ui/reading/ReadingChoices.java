package org.yandu.ui.reading;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.yandu.annotation.Author;

/** How the reader wants to be helped while reading; kept from one start to the next. */
public final class ReadingChoices {

  /** What makes the explanation of a term appear beside it. */
  public enum TermHelp {
    /** Resting the pointer on the term. */
    HOVER,
    /** Clicking it. */
    CLICK,
    /** Resting the pointer on it while Ctrl is held. */
    CONTROL
  }

  /** Which mentions of a term are links. */
  public enum TermLinks {
    EVERY,
    FIRST_IN_SECTION
  }

  /** In which order the entries are listed. */
  public enum TermOrder {
    GLOSSARY,
    PINYIN,
    /** Those mentioned most come first. */
    COUNT
  }

  private final ObjectProperty<TermHelp> termHelp = new SimpleObjectProperty<>(TermHelp.HOVER);
  private final ObjectProperty<TermLinks> termLinks = new SimpleObjectProperty<>(TermLinks.EVERY);
  private final ObjectProperty<TermOrder> termOrder =
      new SimpleObjectProperty<>(TermOrder.GLOSSARY);
  private final StringProperty citation = new SimpleStringProperty("");
  private final StringProperty author = new SimpleStringProperty("");

  public ObjectProperty<TermHelp> termHelpProperty() {
    return termHelp;
  }

  public ObjectProperty<TermLinks> termLinksProperty() {
    return termLinks;
  }

  public ObjectProperty<TermOrder> termOrderProperty() {
    return termOrder;
  }

  /** The form in which a source is cited, as a template; empty for the usual one. */
  public StringProperty citationProperty() {
    return citation;
  }

  /** What annotations are to be signed with; empty for what the computer calls the user. */
  public StringProperty authorProperty() {
    return author;
  }

  /** What annotations are signed with. */
  public String author() {
    return Author.of(author.get());
  }
}
