package org.yandu.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.report.BlockKind;

/**
 * Finds the explanations that a report brings. They stand behind a title of their own and count up
 * from 1; a text may hold them twice, once in part, and then the fuller ones are meant.
 */
final class GlossaryFinder {

  /** How many paragraphs may stand between the title and the first explanation. */
  private static final int INTRODUCTION = 3;

  /** A paragraph that goes on with a definition where no further entry proves that it does. */
  private static final Pattern POINT =
      Pattern.compile("(?:[①-⑳]|[（(][0-9０-９]{1,2}[)）]|[一二三四五六七八九十]是|其[中一二三]|——).*");

  private static final Pattern ANNEX =
      Pattern.compile("附(?:件|表|录)[0-9０-９一二三四五六七八九十]{0,2}[：:]?.{0,30}");

  private final List<Paragraph> paragraphs;
  private final Map<Integer, BlockKind> kinds = new HashMap<>();
  private List<Term> terms = List.of();
  private int end;

  private GlossaryFinder(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /**
   * What was found.
   *
   * @param kinds the paragraphs that belong to explanations, by position
   * @param end the position after the last of them, or 0 where there are none
   * @param glossary the explanations
   */
  record Found(Map<Integer, BlockKind> kinds, int end, Glossary glossary) {

    Found {
      kinds = Map.copyOf(kinds);
    }
  }

  static Found find(List<Paragraph> paragraphs) {
    GlossaryFinder finder = new GlossaryFinder(paragraphs);
    Set<String> before = new HashSet<>();
    for (int at = 0; at < paragraphs.size(); at++) {
      if (finder.end <= at && finder.isTitle(at)) {
        finder.read(at, before);
      }
      before.add(paragraphs.get(at).text());
    }
    return new Found(finder.kinds, finder.end, new Glossary(finder.terms));
  }

  private boolean isTitle(int position) {
    if (!Markers.isGlossaryTitle(text(position))) {
      return false;
    }
    int last = Math.min(paragraphs.size() - 1, position + INTRODUCTION);
    for (int at = position + 1; at <= last; at++) {
      if (numberAt(at) == 1) {
        return true;
      }
    }
    return isUnnumbered(position);
  }

  /** Whether at least two paragraphs behind the title explain something without a number. */
  private boolean isUnnumbered(int title) {
    return title + 2 < paragraphs.size() && isPlainEntry(title + 1) && isPlainEntry(title + 2);
  }

  private boolean isPlainEntry(int position) {
    String text = text(position);
    return text.matches(".{2,30}?[：:][^。]{2}.*") && Markers.endsSentence(text);
  }

  private void read(int title, Set<String> before) {
    Map<Integer, BlockKind> found = new HashMap<>();
    found.put(title, BlockKind.GLOSSARY_TITLE);
    boolean numbered = numberWithin(title);
    List<Draft> drafts = new ArrayList<>();
    int at = title + 1;
    for (; at < paragraphs.size() && !endsGlossary(title, at, drafts, before); at++) {
      Optional<Draft> begun = begin(at, drafts, numbered);
      if (begun.isPresent()) {
        drafts.add(begun.get());
      } else if (!drafts.isEmpty()) {
        drafts.get(drafts.size() - 1).more.add(at);
      }
    }
    if (drafts.isEmpty()) {
      return;
    }
    Draft last = drafts.get(drafts.size() - 1);
    last.keepWhatGoesOn();
    end = last.more.isEmpty() ? last.position + 1 : last.more.get(last.more.size() - 1) + 1;
    for (int entry = title + 1; entry < end; entry++) {
      found.put(entry, BlockKind.GLOSSARY_ENTRY);
    }
    kinds.putAll(found);
    if (drafts.size() >= terms.size()) {
      terms = drafts.stream().map(Draft::term).toList();
    }
  }

  private boolean numberWithin(int title) {
    for (int at = title + 1; at <= Math.min(paragraphs.size() - 1, title + INTRODUCTION); at++) {
      if (numberAt(at) == 1) {
        return true;
      }
    }
    return false;
  }

  private boolean endsGlossary(int title, int at, List<Draft> drafts, Set<String> before) {
    String text = text(at);
    if (drafts.isEmpty()) {
      return at > title + INTRODUCTION;
    }
    return Markers.isGlossaryTitle(text)
        || Markers.isPart(text)
        || Markers.isAddress(text)
        || Markers.isColophon(text)
        || ANNEX.matcher(text).matches()
        || (before.contains(text) && numberAt(at) < 0)
        || (numberAt(at) == 1 && drafts.get(drafts.size() - 1).number > 1);
  }

  private Optional<Draft> begin(int at, List<Draft> drafts, boolean numbered) {
    int last = drafts.isEmpty() ? 0 : drafts.get(drafts.size() - 1).number;
    String text = text(at);
    if (!numbered) {
      return isPlainEntry(at)
          ? GlossaryEntry.cut(text).map(entry -> new Draft(at, last + 1, entry))
          : Optional.empty();
    }
    int number = numberAt(at);
    // One number may have been lost, if what stands here is no decimal: 3.5亿元.
    boolean skips = number == last + 2 && !drafts.isEmpty() && !Markers.isDecimal(text);
    if (number != last + 1 && !skips) {
      return Optional.empty();
    }
    return GlossaryEntry.cut(Markers.afterNumber(text))
        .filter(entry -> !entry.headword().isEmpty())
        .map(entry -> new Draft(at, number, entry));
  }

  /** The number a paragraph begins with, or -1. */
  private int numberAt(int position) {
    OptionalInt number = Markers.number(text(position));
    return number.orElse(-1);
  }

  private String text(int position) {
    return paragraphs.get(position).text();
  }

  /** An explanation that is still being read. */
  private final class Draft {

    private final int position;
    private final int number;
    private final GlossaryEntry entry;

    /** The paragraphs that follow the first. */
    private final List<Integer> more = new ArrayList<>();

    Draft(int position, int number, GlossaryEntry entry) {
      this.position = position;
      this.number = number;
      this.entry = entry;
    }

    /** Behind the last entry no other proves where it ends: only what surely goes on is kept. */
    void keepWhatGoesOn() {
      boolean open = entry.definition().isEmpty() || !Markers.endsSentence(entry.definition());
      int kept = 0;
      for (int at : more) {
        boolean sentence = Markers.endsSentence(text(at));
        if (!(sentence && (open || POINT.matcher(text(at)).matches()))
            && !(open && entry.definition().isEmpty() && kept == 0)) {
          break;
        }
        open = false;
        kept++;
      }
      more.subList(kept, more.size()).clear();
    }

    Term term() {
      StringBuilder definition = new StringBuilder(entry.definition());
      for (int at : more) {
        if (!definition.isEmpty()) {
          definition.append('\n');
        }
        definition.append(text(at));
      }
      return new Term(number, entry.headword(), List.of(), definition.toString());
    }
  }
}
