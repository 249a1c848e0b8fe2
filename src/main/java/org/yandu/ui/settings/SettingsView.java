package org.yandu.ui.settings;

import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.yandu.annotation.Author;
import org.yandu.ui.reading.ReadingChoices.TermHelp;
import org.yandu.ui.reading.ReadingChoices.TermLinks;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.words.Words;

/** The choices of the reader, one below the other; what is chosen holds at once. */
public final class SettingsView extends GridPane {

  private static final double FACE_SIZE = 14;

  /** For choices side by side, in pixels. */
  private static final double ROOM = 480;

  private final SettingsModel model;
  private final Words words;
  private int row;

  /**
   * @param citation where the form of sources is chosen
   * @param openBackups shows the backups of the library
   */
  public SettingsView(SettingsModel model, Node citation, Runnable openBackups, Words words) {
    this.model = model;
    this.words = words;
    setId("settings");
    getStyleClass().add("settings");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, controls);
    addRow(words.of("settings.language"), languages());
    addRow(words.of("settings.theme"), themes());
    addRow(words.of("settings.size"), size(words.of("settings.size")));
    addRow(words.of("settings.face"), faces(words.of("settings.face")));
    addRow(words.of("settings.help"), termHelp());
    addRow(words.of("settings.links"), termLinks());
    addRow(words.of("settings.author"), author(words.of("settings.author")));
    addRow(words.of("settings.citation"), citation);
    addRow(words.of("settings.backups"), backups(openBackups));
    model.findFaces();
  }

  private void addRow(String name, Node control) {
    Label label = new Label(name);
    label.getStyleClass().add("setting-name");
    label.setLabelFor(control);
    GridPane.setValignment(label, VPos.TOP);
    addRow(row++, label, control);
  }

  private Node backups(Runnable open) {
    Button button = new Button(words.of("settings.backups.open"));
    button.setId("setting-backups");
    button.getStyleClass().add("mark-action");
    button.setOnAction(event -> open.run());
    return button;
  }

  private Node author(String name) {
    TextField field = new TextField();
    field.setId("setting-author");
    field.setAccessibleText(name);
    field.setPromptText(Author.of(""));
    field.textProperty().bindBidirectional(model.choices().authorProperty());
    return field;
  }

  private Node languages() {
    return choice(
        "language",
        model.languageProperty(),
        // Each in its own language: whoever reads only the other one must find it.
        Map.entry(Locale.CHINESE, words.of("settings.chinese")),
        Map.entry(Locale.ENGLISH, words.of("settings.english")));
  }

  private Node themes() {
    return choice(
        "theme",
        model.appearance().themeProperty(),
        Map.entry(Theme.PAPER, words.of("theme.paper")),
        Map.entry(Theme.GREEN, words.of("theme.green")),
        Map.entry(Theme.NIGHT, words.of("theme.night")));
  }

  private Node termHelp() {
    return choice(
        "help",
        model.choices().termHelpProperty(),
        Map.entry(TermHelp.HOVER, words.of("settings.help.hover")),
        Map.entry(TermHelp.CLICK, words.of("settings.help.click")),
        Map.entry(TermHelp.CONTROL, words.of("settings.help.control")));
  }

  private Node termLinks() {
    return choice(
        "links",
        model.choices().termLinksProperty(),
        Map.entry(TermLinks.EVERY, words.of("settings.links.every")),
        Map.entry(TermLinks.FIRST_IN_SECTION, words.of("settings.links.first")));
  }

  @SafeVarargs
  private <T> Node choice(String id, ObjectProperty<T> chosen, Map.Entry<T, String>... options) {
    FlowPane box = new FlowPane();
    box.getStyleClass().add("setting-choices");
    box.setPrefWrapLength(ROOM);
    ToggleGroup group = new ToggleGroup();
    for (Map.Entry<T, String> option : options) {
      RadioButton button = new RadioButton(option.getValue());
      button.setId("setting-" + id + "-" + option.getKey().toString().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setUserData(option.getKey());
      button.setSelected(option.getKey().equals(chosen.get()));
      // The group, not a click: the arrow keys choose as well.
      button
          .selectedProperty()
          .addListener(
              (observable, before, now) -> {
                if (now) {
                  chosen.set(option.getKey());
                }
              });
      box.getChildren().add(button);
    }
    chosen.subscribe(
        now ->
            group
                .getToggles()
                .forEach(toggle -> toggle.setSelected(now.equals(toggle.getUserData()))));
    return box;
  }

  private Node size(String name) {
    Spinner<Integer> spinner = new Spinner<>();
    spinner.setId("setting-size");
    spinner.setAccessibleText(name);
    spinner.setEditable(true);
    spinner.setValueFactory(
        new IntegerSpinnerValueFactory(
            Typography.SMALLEST, Typography.LARGEST, model.appearance().pointsProperty().get()));
    spinner.getEditor().setAccessibleText(name);
    spinner
        .valueProperty()
        .addListener((observable, before, now) -> model.appearance().setPoints(now));
    model
        .appearance()
        .pointsProperty()
        .subscribe(now -> spinner.getValueFactory().setValue(now.intValue()));
    return spinner;
  }

  private Node faces(String name) {
    ComboBox<String> box = new SearchableComboBox<>();
    box.setId("setting-face");
    box.setAccessibleText(name);
    Property<String> chosen = model.appearance().faceProperty();
    box.setButtonCell(new FaceCell());
    box.setCellFactory(list -> new FaceCell());
    box.setConverter(new FaceName());
    box.getItems().add("");
    box.setValue(chosen.getValue());
    model
        .faces()
        .addListener(
            (ListChangeListener<String>)
                change -> {
                  String before = chosen.getValue();
                  box.getItems().setAll(model.faces());
                  box.getItems().addFirst("");
                  box.setValue(before);
                });
    box.valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                chosen.setValue(now);
              }
            });
    return box;
  }

  private String nameOf(String family) {
    return family.isEmpty() ? words.of("settings.face.auto") : family;
  }

  /** By what a face is found that is typed. */
  private final class FaceName extends StringConverter<String> {
    @Override
    public String toString(@Nullable String family) {
      return family == null ? "" : nameOf(family);
    }

    @Override
    public String fromString(String name) {
      return name.equals(nameOf("")) ? "" : name;
    }
  }

  /** A family by its name, written in it. */
  private final class FaceCell extends ListCell<String> {
    @Override
    protected void updateItem(String family, boolean empty) {
      super.updateItem(family, empty);
      if (empty || family == null) {
        setText(null);
        return;
      }
      setText(nameOf(family));
      setFont(family.isEmpty() ? Font.getDefault() : Font.font(family, FACE_SIZE));
    }
  }
}
