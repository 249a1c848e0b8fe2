package org.yandu.glossary.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yandu.glossary.exchange.RowProblem.Reason;

/** One reading of one TBX file, of whatever style: elements are known by their local names. */
final class TbxReader {

  private static final Pattern NUMBER = Pattern.compile("[^0-9]*0*([1-9][0-9]{0,5})(?:-[0-9]+)?");

  private final String text;
  private final RowCollector rows = new RowCollector();

  /** What is being read; each stands for what is open above it as well. */
  private Optional<Concept> concept = Optional.empty();

  private Optional<Language> language = Optional.empty();
  private Optional<Writing> writing = Optional.empty();
  private Optional<Leaf> leaf = Optional.empty();
  private boolean known;

  /** A text that is being gathered. */
  private static final class Leaf {
    private final String element;
    private final String type;
    private final StringBuilder text = new StringBuilder();
    private int depth = 1;

    Leaf(String element, String type) {
      this.element = element;
      this.type = type;
    }

    void add(String more) {
      // One more than may be: that is enough to be refused, and bounded.
      int room = TermTable.LONGEST + 1 - text.length();
      text.append(more, 0, Math.min(more.length(), Math.max(0, room)));
    }
  }

  private static final class Writing {
    private String term = "";
    private boolean preferred;
  }

  private static final class Language {
    private final boolean chinese;
    private final List<Writing> writings = new ArrayList<>();
    private String definition = "";

    Language(boolean chinese) {
      this.chinese = chinese;
    }
  }

  private static final class Concept {
    private final int line;
    private final String number;
    private final List<Language> languages = new ArrayList<>();
    private String definition = "";
    private boolean broken;

    Concept(int line, String number) {
      this.line = line;
      this.number = number;
    }
  }

  TbxReader(String text) {
    this.text = text;
  }

  TermTable read() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    int line = 1;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      while (xml.hasNext()) {
        int event = xml.next();
        line = xml.getLocation().getLineNumber();
        if (!take(event, xml)) {
          break;
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
      rows.report(Math.max(1, at), known ? Reason.BROKEN_XML : Reason.NO_TBX);
    }
    return rows.table(true);
  }

  /** Whether reading goes on. */
  private boolean take(int event, XMLStreamReader xml) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        int line = xml.getLocation().getLineNumber();
        if (!known) {
          known = xml.getLocalName().equals("tbx") || xml.getLocalName().equals("martif");
          if (!known) {
            rows.report(line, Reason.NO_TBX);
            return false;
          }
        }
        if (rows.isFull()) {
          rows.report(line, Reason.TOO_MUCH);
          return false;
        }
        start(xml, line);
      }
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          leaf.ifPresent(open -> open.add(xml.getText()));
      case XMLStreamConstants.ENTITY_REFERENCE -> {
        // What it stands for is not known: the entry would not be what it says.
        if (leaf.isPresent()) {
          concept.ifPresent(open -> open.broken = true);
        }
      }
      default -> {
        // Comments and instructions are for others.
      }
    }
    return true;
  }

  private void start(XMLStreamReader xml, int line) {
    if (leaf.isPresent()) {
      leaf.get().depth++;
      return;
    }
    String name = xml.getLocalName();
    switch (name) {
      case "conceptEntry", "termEntry" -> concept = Optional.of(new Concept(line, number(xml)));
      case "langSec", "langSet" ->
          concept.ifPresent(
              open -> {
                language = Optional.of(new Language(isChinese(xml)));
                language.ifPresent(open.languages::add);
              });
      case "termSec", "tig", "ntig" ->
          language.ifPresent(
              open -> {
                writing = Optional.of(new Writing());
                writing.ifPresent(open.writings::add);
              });
      case "term", "descrip", "termNote", "definition", "administrativeStatus" -> {
        if (concept.isPresent()) {
          String type = xml.getAttributeValue(null, "type");
          leaf = Optional.of(new Leaf(name, type == null ? name : type));
        }
      }
      default -> {
        // Data categories that no entry here has a place for.
      }
    }
  }

  private static String number(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "id");
    Matcher number = NUMBER.matcher(id == null ? "" : id);
    return number.matches() ? number.group(1) : "";
  }

  /** What does not name its language is taken for the report's. */
  private static boolean isChinese(XMLStreamReader xml) {
    String named = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    String tag = named == null ? xml.getAttributeValue(null, "lang") : named;
    return tag == null || GlossaryTbx.CHINESE.matcher(tag.strip()).matches();
  }

  private void end(String name) {
    if (leaf.isPresent()) {
      Leaf open = leaf.get();
      open.depth--;
      if (open.depth == 0) {
        leaf = Optional.empty();
        gathered(open, open.text.toString());
      }
      return;
    }
    switch (name) {
      case "conceptEntry", "termEntry" -> {
        concept.ifPresent(this::finish);
        concept = Optional.empty();
      }
      case "langSec", "langSet" -> language = Optional.empty();
      case "termSec", "tig", "ntig" -> writing = Optional.empty();
      default -> {
        // Nothing was opened by it.
      }
    }
  }

  private void gathered(Leaf closed, String content) {
    if (closed.element.equals("term")) {
      writing.ifPresent(open -> open.term = TbxText.unescape(content));
    } else if (closed.type.equals("definition")) {
      String definition = TbxText.unescape(content);
      if (language.isPresent()) {
        language
            .filter(open -> open.definition.isEmpty())
            .ifPresent(o -> o.definition = definition);
      } else {
        concept.filter(open -> open.definition.isEmpty()).ifPresent(o -> o.definition = definition);
      }
    } else if (closed.type.equals("administrativeStatus")) {
      // “preferred” in DCT files of some tools, with a suffix in the standard's.
      boolean preferred = content.strip().startsWith("preferred");
      writing.ifPresent(open -> open.preferred = preferred);
    }
  }

  private void finish(Concept read) {
    if (read.broken) {
      rows.report(read.line, Reason.BROKEN_XML);
      return;
    }
    Optional<Language> chinese = read.languages.stream().filter(each -> each.chinese).findFirst();
    if (chinese.isEmpty()) {
      rows.report(read.line, read.languages.isEmpty() ? Reason.NO_TERM : Reason.NO_CHINESE);
      return;
    }
    List<Writing> writings =
        chinese.get().writings.stream().filter(each -> !each.term.isEmpty()).toList();
    Optional<Writing> headword =
        writings.stream()
            .filter(each -> each.preferred)
            .findFirst()
            .or(() -> writings.stream().findFirst());
    rows.take(
        read.line,
        read.number,
        headword.map(each -> each.term).orElse(""),
        writings.stream()
            .filter(each -> !Optional.of(each).equals(headword))
            .map(each -> each.term)
            .toList(),
        chinese.get().definition.isEmpty() ? read.definition : chinese.get().definition);
  }
}
