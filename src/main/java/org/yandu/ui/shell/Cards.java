package org.yandu.ui.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.yandu.ui.annotations.KindsView;
import org.yandu.ui.citation.CitationModel;
import org.yandu.ui.citation.CitationView;
import org.yandu.ui.settings.BackupsView;
import org.yandu.ui.settings.SettingsView;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** What is laid over the window for a while: one card at a time, made when it is asked for. */
final class Cards {

  static final String SETTINGS = "settings-card";

  private final Pane root;
  private final Models models;
  private final Runnable afterClosing;
  private final Words words;
  private Optional<Card> shown = Optional.empty();
  private Runnable whenGone = () -> {};

  /**
   * @param root the whole window; the card is put above everything in it
   * @param afterClosing gives the keyboard back to where it was
   */
  Cards(Pane root, Models models, Runnable afterClosing, Words words) {
    this.root = root;
    this.models = models;
    this.afterClosing = afterClosing;
    this.words = words;
  }

  void settings() {
    CitationView citation =
        new CitationView(new CitationModel(models.reading(), models.settings().choices()), words);
    show(
        SETTINGS,
        words.of("settings.title"),
        new SettingsView(models.settings(), citation, this::backups, words));
  }

  private void backups() {
    show(
        "backups-card",
        words.of("backups.title"),
        new BackupsView(models.settings().backups(), words));
  }

  void keys() {
    show("keys-card", words.of("keys.title"), new KeysView(words));
  }

  void kinds() {
    show("kinds-card", words.of("kinds.title"), new KindsView(models.annotations().kinds(), words));
  }

  void about() {
    String version = Cards.class.getPackage().getImplementationVersion();
    show(
        "about-card",
        words.of("about.title"),
        new AboutView(version == null ? "" : version, Components.all(), words));
  }

  /** Shows what somebody who helps needs to know of a failure. */
  void details(Failure failure) {
    show("details-card", words.of("details.title"), new DetailsView(failure, words));
  }

  /** Shows a card in the place of any other. */
  void show(String id, String title, Node content) {
    show(new Card(id, title, content, this::close, words));
  }

  /**
   * Shows a card that is wider than others, with content that scrolls by itself.
   *
   * @param mayLeave whether nothing is lost when it is left in passing; if something is, it says so
   * @param closed done when the card is gone, however it was closed
   */
  void showLarge(String id, String title, Node content, BooleanSupplier mayLeave, Runnable closed) {
    Card card = new Card(id, title, content, this::close, words);
    card.enlarge();
    card.guard(mayLeave);
    show(card);
    whenGone = closed;
  }

  private void show(Card card) {
    close();
    shown = Optional.of(card);
    root.getChildren().add(card);
    // A scroll pane takes its content into the window when it is first styled; no focus before.
    card.applyCss();
    card.layout();
  }

  /** What Esc does, wherever the keyboard is. */
  void leave() {
    shown.ifPresent(Card::leave);
  }

  boolean isShowing() {
    return shown.isPresent();
  }

  boolean isShowing(String id) {
    return shown.filter(card -> card.getId().equals(id)).isPresent();
  }

  /** Closes a card, if it is the one that is shown. */
  void close(String id) {
    if (isShowing(id)) {
      close();
    }
  }

  void close() {
    Optional<Card> card = shown;
    shown = Optional.empty();
    card.ifPresent(
        open -> {
          root.getChildren().remove(open);
          Runnable gone = whenGone;
          whenGone = () -> {};
          gone.run();
          afterClosing.run();
        });
  }
}
