package org.yandu.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.yandu.annotation.Annotation;
import org.yandu.search.Hit;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.Layer;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/** Turns terms, annotations and hits into decorations of the sheet, whenever they change. */
final class Painter {

  /** In reading order; what begins with another that goes on longer lies in that. */
  private static final Comparator<Decoration> OUTER_FIRST =
      Comparator.comparingInt((Decoration decoration) -> decoration.range().start())
          .thenComparing(decoration -> decoration.range().end(), Comparator.reverseOrder());

  private final Models models;
  private final Sheet sheet;
  private final Words words;
  private String shown = "";

  Painter(Models models, Sheet sheet, Words words) {
    this.models = models;
    this.sheet = sheet;
    this.words = words;
    models
        .annotations()
        .all()
        .addListener((ListChangeListener<Annotation>) change -> paintAnnotations());
    models.annotations().chosenProperty().addListener((observable, before, now) -> paintChosen());
    models
        .reading()
        .linksProperty()
        .addListener((observable, before, now) -> paintLinks(models.reading(), sheet));
    models.find().foundProperty().addListener((observable, before, now) -> paintHits());
    models.find().walk().currentProperty().addListener((observable, before, now) -> paintHits());
  }

  void paintAll() {
    shown = models.reading().open().fingerprint();
    paintLinks(models.reading(), sheet);
    paintAnnotations();
    paintHits();
  }

  static void paintLinks(Reading reading, Sheet sheet) {
    sheet.setDecorations(
        Layer.LINKS,
        reading.links().occurrences().stream()
            .map(place -> new Decoration(place.range(), DecorationStyle.LINK))
            .toList());
  }

  private void paintAnnotations() {
    List<Decoration> decorations = new ArrayList<>();
    for (Annotation annotation : models.annotations().all()) {
      boolean sign = annotation.form().isMarginal();
      decorations.add(
          new Decoration(
              annotation.anchor().range(),
              Kinds.style(annotation),
              sign ? annotation.id().toString() : "",
              sign ? Kinds.describe(annotation, words) : ""));
    }
    decorations.sort(OUTER_FIRST);
    sheet.setDecorations(Layer.ANNOTATIONS, decorations);
    paintChosen();
  }

  private void paintChosen() {
    sheet.setDecorations(
        Layer.CHOSEN,
        models
            .annotations()
            .chosen()
            .map(chosen -> new Decoration(chosen.anchor().range(), DecorationStyle.CHOSEN))
            .stream()
            .toList());
  }

  /** Hits of a report that is about to be shown are painted when it is. */
  private void paintHits() {
    if (!shown.equals(models.reading().open().fingerprint())) {
      return;
    }
    List<Hit> hits = models.find().hits();
    int current = models.find().walk().currentProperty().get();
    List<Decoration> decorations = new ArrayList<>();
    for (int index = 0; index < hits.size(); index++) {
      decorations.add(
          new Decoration(
              hits.get(index).range(),
              index == current ? DecorationStyle.CURRENT_HIT : DecorationStyle.HIT));
    }
    sheet.setDecorations(Layer.HITS, decorations);
  }
}
