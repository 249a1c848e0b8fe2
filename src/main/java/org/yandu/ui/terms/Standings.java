package org.yandu.ui.terms;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.EditedGlossary.Standing;
import org.yandu.ui.words.Words;

/** How the panes say whose words an entry has. */
final class Standings {

  private Standings() {}

  /** The mark of what is not official; nothing for what is. */
  static Optional<Label> chip(Entry entry, Words words) {
    if (entry.standing() == Standing.OFFICIAL) {
      return Optional.empty();
    }
    Label chip = new Label(words.of("terms.own"));
    chip.getStyleClass().add("own-chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return Optional.of(chip);
  }

  /** The same in as few words as a card has room for. */
  static String brief(Entry entry, Words words) {
    return entry.standing() == Standing.OWN
        ? words.of("popup.own")
        : words.of("popup.number", entry.term().number());
  }

  /** Its number in the official glossary, or that it is in none. */
  static String source(Entry entry, Words words) {
    return switch (entry.standing()) {
      case OFFICIAL -> words.of("terms.source.official", entry.term().number());
      case CORRECTED -> words.of("terms.source.corrected", entry.term().number());
      case OWN -> words.of("terms.source.own");
    };
  }
}
