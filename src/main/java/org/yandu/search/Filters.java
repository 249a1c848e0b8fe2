package org.yandu.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yandu.annotation.Annotation;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Folding;

/**
 * What the places that are found must lie in. Of one field, one value must fit; of all fields,
 * each. A field without values lets everything pass.
 *
 * @param reports parts of the names of reports, folded
 * @param years in which a report was given
 * @param places parts of the names of what is governed, folded
 * @param sections parts of the headings above, folded
 * @param terms strings of which the paragraph has one, folded
 * @param colours as what a passage is marked
 * @param tags what a passage is tagged with, folded
 * @param kinds where it stands
 */
public record Filters(
    List<String> reports,
    List<Years> years,
    List<String> places,
    List<String> sections,
    List<String> terms,
    Set<String> colours,
    Set<String> tags,
    Set<HitKind> kinds) {

  public static final Filters NONE =
      new Filters(
          List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of());

  /** From the first year to the last, both included. */
  public record Years(int first, int last) {

    boolean contain(int year) {
      return first <= year && year <= last;
    }
  }

  public Filters {
    reports = List.copyOf(reports);
    years = List.copyOf(years);
    places = List.copyOf(places);
    sections = List.copyOf(sections);
    terms = List.copyOf(terms);
    colours = Set.copyOf(colours);
    tags = Set.copyOf(tags);
    kinds = Set.copyOf(kinds);
  }

  /** Whether a report may be looked through at all. */
  public boolean admitReport(String title, Imprint imprint) {
    String place = Folding.key(imprint.place());
    return admit(reports, place + imprint.year() + Folding.key("年" + imprint.place() + title))
        && admit(places, place)
        && (years.isEmpty() || years.stream().anyMatch(span -> span.contain(imprint.year())));
  }

  /** The same of a whole report. */
  public boolean admit(Report report) {
    return admitReport(report.title(), report.imprint());
  }

  /** Whether a paragraph of some kind may be looked through. */
  public boolean admitKind(HitKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** Whether something is asked of the report itself. */
  public boolean askForReports() {
    return !reports.isEmpty() || !years.isEmpty() || !places.isEmpty();
  }

  /**
   * Whether paragraphs below some headings may be looked through.
   *
   * @param headings folded, outermost first
   */
  public boolean admitSection(List<String> headings) {
    return sections.isEmpty() || headings.stream().anyMatch(heading -> admit(sections, heading));
  }

  /** Whether a paragraph mentions what it must. */
  public boolean admitPassage(Passage passage) {
    return terms.isEmpty() || terms.stream().anyMatch(term -> passage.starts(term).length > 0);
  }

  /** Whether something is asked of the paragraph in which a place is, or of what is above it. */
  public boolean askForParagraphs() {
    return !sections.isEmpty() || !terms.isEmpty();
  }

  /** Whether an annotation may be looked through; sections and terms are not asked for. */
  public boolean admitNote(Annotation annotation) {
    return admitKind(HitKind.NOTE) && admitMark(annotation);
  }

  /** Whether something is asked of how a passage is marked, which its text does not tell. */
  public boolean askForMarks() {
    return !colours.isEmpty() || !tags.isEmpty();
  }

  private boolean admitMark(Annotation annotation) {
    return (colours.isEmpty()
            || annotation.kind().words().map(Folding::key).anyMatch(colours::contains))
        && (tags.isEmpty()
            || annotation.tags().stream().map(Folding::key).anyMatch(tags::contains));
  }

  /** Those of some hits that lie, if only in part, in passages marked as they must be. */
  public List<Hit> keepMarked(List<Hit> hits, List<Annotation> annotations) {
    if (!askForMarks()) {
      return hits;
    }
    List<Annotation> wanted = annotations.stream().filter(this::admitMark).toList();
    return hits.stream()
        .filter(
            hit ->
                wanted.stream()
                    .anyMatch(
                        marked ->
                            marked.report().equals(hit.report())
                                && marked.anchor().range().overlaps(hit.range())))
        .toList();
  }

  private static boolean admit(List<String> parts, String name) {
    return parts.isEmpty() || parts.stream().anyMatch(name::contains);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  /** Filters as they are read, one after the other. */
  static final class Builder {

    /** As the name of a report is cited. */
    private static final Pattern TITLE_MARKS = Pattern.compile("^《(.+)》$");

    private final List<String> reports = new ArrayList<>();
    private final List<Years> years = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final List<String> terms = new ArrayList<>();
    private final Set<String> colours = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<HitKind> kinds = EnumSet.noneOf(HitKind.class);

    /**
     * Takes up one more.
     *
     * @param value as it was typed
     * @return whether the field knows such a value
     */
    boolean add(FilterField field, String value) {
      String folded = Folding.key(value);
      return switch (field) {
        case REPORT -> reports.add(TITLE_MARKS.matcher(folded).replaceAll("$1"));
        case PLACE -> places.add(folded);
        case SECTION -> sections.add(folded);
        case TERM -> terms.add(folded);
        case YEAR -> FilterValues.years(folded).map(years::add).orElse(false);
        case COLOUR, TAG -> {
          (field == FilterField.COLOUR ? colours : tags).add(folded);
          yield true;
        }
        case KIND -> {
          Set<HitKind> named = FilterValues.kinds(folded);
          kinds.addAll(named);
          yield !named.isEmpty();
        }
      };
    }

    Filters build() {
      return new Filters(reports, years, places, sections, terms, colours, tags, kinds);
    }
  }
}
