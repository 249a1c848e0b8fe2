package org.yandu.ui.citation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.yandu.report.CitationField;
import org.yandu.report.CitationTemplate.Fault;
import org.yandu.report.CitationTemplate.Problem;
import org.yandu.ui.citation.CitationModel.Preset;
import org.yandu.ui.words.Words;

/** The form of sources: ready ones, a field to write one's own, and what comes of it. */
public final class CitationView extends VBox {

  private final CitationModel model;
  private final Words words;
  private final TextField template = new TextField();

  public CitationView(CitationModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("citation");
    template.setId("citation-template");
    template.setAccessibleText(words.of("citation.form"));
    template.textProperty().bindBidirectional(model.templateProperty());
    Label problem = new Label();
    problem.setId("citation-problem");
    problem.getStyleClass().add("citation-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty().map(this::inWords));
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Label caption = caption(words.of("citation.example"));
    Label example = new Label();
    example.setId("citation-example");
    example.getStyleClass().add("citation-example");
    example.setWrapText(true);
    example.setMinHeight(USE_PREF_SIZE);
    example.textProperty().bind(model.exampleProperty());
    getChildren()
        .addAll(
            presets(),
            template,
            problem,
            caption(words.of("citation.fields")),
            fields(),
            caption,
            example);
  }

  private Node presets() {
    HBox box = new HBox();
    box.getStyleClass().add("citation-presets");
    ToggleGroup group = new ToggleGroup();
    Map<Preset, String> names = new EnumMap<>(Preset.class);
    names.put(Preset.OFFICIAL, words.of("citation.official"));
    names.put(Preset.PLAIN, words.of("citation.plain"));
    names.put(Preset.OWN, words.of("citation.own"));
    names.forEach(
        (preset, name) -> {
          RadioButton button = new RadioButton(name);
          button.setId("citation-" + preset.name().toLowerCase(Locale.ROOT));
          button.setToggleGroup(group);
          button.setOnAction(
              event -> {
                model.choose(preset);
                if (preset == Preset.OWN) {
                  template.requestFocus();
                }
              });
          model.presetProperty().subscribe(now -> button.setSelected(now == preset));
          box.getChildren().add(button);
        });
    return box;
  }

  private Node fields() {
    FlowPane pane = new FlowPane();
    pane.getStyleClass().add("citation-fields");
    for (CitationField field : CitationField.values()) {
      String braced = "{" + field.word() + "}";
      Button button = new Button(braced);
      button.getStyleClass().add("citation-field");
      button.setOnAction(
          event -> {
            template.replaceSelection(braced);
            template.requestFocus();
            template.deselect();
          });
      pane.getChildren().add(button);
    }
    return pane;
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("detail-caption");
    return label;
  }

  private String inWords(Optional<Problem> problem) {
    return problem
        .map(
            found ->
                words.of(
                    found.fault() == Fault.UNCLOSED ? "citation.unclosed" : "citation.unknown",
                    found.position() + 1,
                    found.words()))
        .orElse("");
  }
}
