package org.yandu.ui.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yandu.report.CitationTemplate;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.SampleReading;
import org.yandu.ui.citation.CitationModel.Preset;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;

class CitationModelTest {

  private final Reading reading = SampleReading.of(SampleReport.small());
  private final ReadingChoices choices = new ReadingChoices();
  private final CitationModel model = new CitationModel(reading, choices);

  @Test
  void itBeginsWithTheOfficialForm() {
    assertEquals(CitationTemplate.OFFICIAL, model.templateProperty().get());
    assertEquals(Preset.OFFICIAL, model.presetProperty().get());
    assertTrue(model.exampleProperty().get().endsWith("（《政府工作报告》，第1页）"), "first page");
  }

  @Test
  void aPresetIsChosenAtOnceAndShownOnTheSentenceBeingRead() {
    int reached = reading.report().text().indexOf("工业增长");
    reading.inViewProperty().set(new Range(reached, reached));
    model.choose(Preset.PLAIN);
    assertEquals(CitationTemplate.PLAIN, choices.citationProperty().get());
    assertEquals(
        "坚持稳中求进，工业增长10%，农业增长5%；“三个一”\u3000工程全面完成。（政府工作报告第2页）", model.exampleProperty().get());
    model.choose(Preset.OFFICIAL);
    assertEquals("", choices.citationProperty().get());
  }

  @Test
  void whatCannotBeUsedIsNotChosen() {
    model.templateProperty().set("{报告}·{页}");
    assertEquals(Preset.OWN, model.presetProperty().get());
    model.templateProperty().set("{报告}·{页数}");
    assertEquals(4 + 1, model.problemProperty().get().orElseThrow().position());
    assertEquals("{报告}·{页}", choices.citationProperty().get());
    model.templateProperty().set("");
    assertEquals("", choices.citationProperty().get());
    assertTrue(model.problemProperty().get().isEmpty());
  }

  @Test
  void whatWasKeptIsTakenUp() {
    choices.citationProperty().set("{报告}");
    assertEquals(Preset.OWN, new CitationModel(reading, choices).presetProperty().get());
  }
}
