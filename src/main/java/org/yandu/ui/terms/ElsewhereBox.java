package org.yandu.ui.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Snippet;
import org.yandu.ui.reading.PassageBox;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** What the other reports of the library say of a term, under what this one says. */
final class ElsewhereBox {

  private static final int CONTEXT = 40;

  /** Of one report no more sentences are shown; their number is said. */
  private static final int MOST = 5;

  private final ElsewhereModel model;
  private final Words words;

  ElsewhereBox(ElsewhereModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  List<Node> of(Term term) {
    Optional<ElsewhereModel.Found> found =
        model.foundProperty().get().filter(result -> result.term().equals(term));
    if (found.isEmpty()) {
      Button search =
          TermDetail.action(
              "elsewhere-search", words.of("elsewhere.search"), () -> model.search(term));
      return List.of(TermDetail.captionLine(words.of("elsewhere.caption"), search));
    }
    ElsewhereModel.Found result = found.get();
    int count = result.reports().stream().mapToInt(report -> report.places().size()).sum();
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        TermDetail.captionLine(
            words.of("elsewhere.caption"),
            TermDetail.label(
                result.done() ? words.of("terms.count", count) : words.of("elsewhere.searching"),
                "detail-caption")));
    if (result.done() && result.reports().isEmpty()) {
      nodes.add(TermDetail.label(words.of("elsewhere.none"), "detail-absent"));
    }
    for (ElsewhereModel.InReport in : result.reports()) {
      nodes.addAll(report(in));
    }
    return nodes;
  }

  private List<Node> report(ElsewhereModel.InReport in) {
    Report report = in.report();
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        TermDetail.label(
            words.of("elsewhere.report", nameOf(report), in.places().size()), "elsewhere-report"));
    for (Occurrence place : in.places().subList(0, Math.min(MOST, in.places().size()))) {
      nodes.add(
          new PassageBox(
              Snippet.of(report.text(), place.range(), CONTEXT),
              Places.brief(report, place.range().start(), words)));
    }
    return nodes;
  }

  private static String nameOf(Report report) {
    Imprint imprint = report.imprint();
    String place = report.title().contains(imprint.place()) ? "" : imprint.place();
    String year = imprint.year() == 0 ? "" : imprint.year() + " ";
    return year + place + report.title();
  }
}
