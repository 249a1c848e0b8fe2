package org.yandu.ui.citation;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.yandu.report.CitationTemplate;
import org.yandu.report.CitationTemplate.Problem;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;

/** The form of sources as it is being chosen; what can be used is chosen at once. */
public final class CitationModel {

  /** A form that need not be written by hand. */
  public enum Preset {
    OFFICIAL,
    PLAIN,
    OWN
  }

  private final Reading reading;
  private final ReadingChoices choices;
  private final StringProperty template = new SimpleStringProperty();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>(Preset.OFFICIAL);
  private final ReadOnlyStringWrapper example = new ReadOnlyStringWrapper("");

  public CitationModel(Reading reading, ReadingChoices choices) {
    this.reading = reading;
    this.choices = choices;
    String kept = choices.citationProperty().get();
    template.set(kept.isBlank() ? CitationTemplate.OFFICIAL : kept);
    template.subscribe(this::changed);
  }

  /** As it stands in the field, whether it can be used or not. */
  public StringProperty templateProperty() {
    return template;
  }

  /** What keeps it from being used. */
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Preset> presetProperty() {
    return preset.getReadOnlyProperty();
  }

  /** The sentence being read, as it would be copied now. */
  public ReadOnlyStringProperty exampleProperty() {
    return example.getReadOnlyProperty();
  }

  /** Takes a form that is ready; one of one's own begins with what is there. */
  public void choose(Preset chosen) {
    switch (chosen) {
      case OFFICIAL -> template.set(CitationTemplate.OFFICIAL);
      case PLAIN -> template.set(CitationTemplate.PLAIN);
      case OWN -> preset.set(Preset.OWN);
    }
  }

  private void changed(String now) {
    problem.set(CitationTemplate.problem(now));
    preset.set(
        now.isBlank() || now.equals(CitationTemplate.OFFICIAL)
            ? Preset.OFFICIAL
            : now.equals(CitationTemplate.PLAIN) ? Preset.PLAIN : Preset.OWN);
    if (problem.get().isEmpty()) {
      choices.citationProperty().set(preset.get() == Preset.OFFICIAL ? "" : now);
    }
    Report report = reading.report();
    int reached = Math.min(reading.reached(), report.text().length());
    Range sentence = Sentence.around(report.text(), new Range(reached, reached));
    example.set(CitationTemplate.of(choices.citationProperty().get()).quote(report, sentence));
  }
}
