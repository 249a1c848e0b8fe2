package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.export.Excerpt;
import org.yandu.report.Block;
import org.yandu.report.Citation;
import org.yandu.report.CitationTemplate;
import org.yandu.report.Report;
import org.yandu.search.HitKind;
import org.yandu.search.NoteHit;
import org.yandu.text.Range;
import org.yandu.text.Sentence;

/** Results as they leave the program: each sentence once, with all that was found in it. */
final class Excerpts {

  /** What the interface calls what it shows. */
  interface Names {

    /** A section or an entry; for notes without one. */
    String part(Report report, Optional<Block> heading);

    String kind(HitKind kind);
  }

  private final CitationTemplate template;
  private final Names names;
  private final List<Excerpt> excerpts = new ArrayList<>();
  private String part = "";

  /** The sentence or the annotation of the row before this one, if it was of the same part. */
  private Optional<Object> last = Optional.empty();

  private Excerpts(CitationTemplate template, Names names) {
    this.template = template;
    this.names = names;
  }

  /** The sentences of some rows, in their order. Not for the UI thread. */
  static List<Excerpt> of(List<Row> rows, CitationTemplate template, Names names) {
    Excerpts excerpts = new Excerpts(template, names);
    rows.forEach(excerpts::add);
    return excerpts.excerpts;
  }

  private void add(Row row) {
    if (row instanceof Row.Group group) {
      part = names.part(group.in().report(), group.heading());
      last = Optional.empty();
    } else if (row instanceof Row.Place place) {
      add(place);
    } else if (row instanceof Row.Note note) {
      add(note);
    }
  }

  private void add(Row.Place place) {
    Report report = place.in().report();
    Range hit = place.hit().range();
    Range around = Sentence.around(report.text(), hit);
    if (last.equals(Optional.of(around))) {
      addToLast(hit.shift(-around.start()));
      return;
    }
    last = Optional.of(around);
    excerpts.add(
        new Excerpt(
            Citation.name(report),
            part,
            report.pageAt(hit.start()),
            names.kind(place.hit().kind()),
            around.of(report.text()).replace('\n', ' '),
            List.of(hit.shift(-around.start())),
            template.cite(report, hit)));
  }

  private void add(Row.Note note) {
    Report report = note.in().report();
    Range passage = note.annotation().anchor().range();
    NoteHit.Place at = note.place();
    Optional<Object> same = Optional.of(List.of(note.annotation(), at.inBookmark()));
    if (last.equals(same)) {
      addToLast(at.range());
      return;
    }
    last = same;
    excerpts.add(
        new Excerpt(
            Citation.name(report),
            part,
            report.pageAt(Math.min(passage.start(), report.text().length())),
            names.kind(HitKind.NOTE),
            at.text(),
            List.of(at.range()),
            template.cite(report, passage)));
  }

  private void addToLast(Range hit) {
    Excerpt before = excerpts.removeLast();
    List<Range> hits = new ArrayList<>(before.hits());
    // Hits that were given both marks of a pair may share one.
    int from = Math.max(hit.start(), hits.getLast().end());
    hits.add(new Range(from, Math.max(from, hit.end())));
    excerpts.add(
        new Excerpt(
            before.report(),
            before.part(),
            before.page(),
            before.kind(),
            before.text(),
            hits,
            before.source()));
  }
}
