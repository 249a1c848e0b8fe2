package org.yandu.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;

/** Everything that the reader can choose; a choice holds at once. */
public final class SettingsModel {

  /** The families that travel with the program. */
  private static final List<String> BUNDLED = List.of("Noto Serif SC", "Noto Sans SC");

  private final Appearance appearance;
  private final ReadingChoices choices;
  private final Background background;
  private final Supplier<String> text;
  private final ObjectProperty<Locale> language;
  private final BackupsModel backups;
  private final ObservableList<String> faces = FXCollections.observableArrayList();

  /**
   * @param background looks through the installed faces
   * @param text what a face must be able to set
   * @param language Chinese or English
   * @param backups what can be gone back to
   */
  public SettingsModel(
      Appearance appearance,
      ReadingChoices choices,
      Background background,
      Supplier<String> text,
      Locale language,
      BackupsModel backups) {
    this.appearance = appearance;
    this.choices = choices;
    this.background = background;
    this.text = text;
    this.language = new SimpleObjectProperty<>(language);
    this.backups = backups;
  }

  public BackupsModel backups() {
    return backups;
  }

  public Appearance appearance() {
    return appearance;
  }

  public ReadingChoices choices() {
    return choices;
  }

  /** The language of the interface. */
  public ObjectProperty<Locale> languageProperty() {
    return language;
  }

  /** The families that the body can be set in; empty until they have been looked through. */
  public ObservableList<String> faces() {
    return faces;
  }

  /** Looks through the installed faces for those that have the characters of the report. */
  public void findFaces() {
    List<String> families = List.copyOf(appearance.families());
    String characters = text.get();
    background.run(() -> Faces.having(characters, families, BUNDLED), faces::setAll);
  }
}
