package org.yandu.glossary.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Term;

/**
 * Glossaries for terminology tools: TBX-Basic of ISO 30042:2019. Written in the style of data
 * categories as attributes (DCA), which tools read most; read in that style, as tags (DCT), and as
 * the older {@code martif} of ISO 30042:2008.
 *
 * <p>An entry is a concept whose id is c and its number, with one language, zh-CN: the headword is
 * the preferred term, aliases are admitted terms, and the definition has whose it is beside it.
 */
public final class GlossaryTbx {

  /** The languages that are Chinese, as BCP 47 writes them. */
  static final Pattern CHINESE = Pattern.compile("(?i)(zh|zho|chi|cmn)([-_].*)?");

  /** How the first start tag of such a file begins, whatever stands before it. */
  private static final Pattern BEGINNING =
      Pattern.compile("\uFEFF?\\s*<(\\?xml\\b|!DOCTYPE\\s+(tbx|martif)\\b|tbx\\b|martif\\b)");

  private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

  private GlossaryTbx() {}

  /** Whether a file is XML and no table, by how it begins; in UTF-8 or another form of ASCII. */
  public static boolean looksLikeXml(String text) {
    return BEGINNING.matcher(text.substring(0, Math.min(text.length(), 256))).lookingAt();
  }

  /**
   * Reads a file. Concepts that cannot be used are reported and the others offered. No document
   * type is looked at and no entity expanded: nothing is read but the text itself.
   *
   * @param text the file's text, decoded; what it says of its encoding does not matter
   */
  public static TermTable read(String text) {
    return new TbxReader(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
  }

  /**
   * Writes a file.
   *
   * @param title what the terms are from
   */
  public static byte[] write(String title, List<Entry> entries) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new Writing(writer).write(title, entries);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One writing of one file. */
  private static final class Writing {

    private final XMLStreamWriter xml;
    private final Set<String> ids = new HashSet<>();

    Writing(XMLStreamWriter xml) {
      this.xml = xml;
    }

    void write(String title, List<Entry> entries) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      line(0);
      xml.writeStartElement("tbx");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("type", "TBX-Basic");
      xml.writeAttribute("style", "dca");
      language();
      header(title);
      open(1, "text");
      open(2, "body");
      for (Entry entry : entries) {
        concept(entry);
      }
      close(2);
      close(1);
      close(0);
      xml.writeEndDocument();
    }

    private void header(String title) throws XMLStreamException {
      open(1, "tbxHeader");
      open(2, "fileDesc");
      open(3, "titleStmt");
      leaf(4, "title", title);
      close(3);
      open(3, "sourceDesc");
      leaf(4, "p", "研读 Yandu");
      close(3);
      close(2);
      close(1);
    }

    private void concept(Entry entry) throws XMLStreamException {
      Term term = entry.term();
      open(3, "conceptEntry");
      xml.writeAttribute("id", id(term));
      open(4, "langSec");
      language();
      open(5, "descripGrp");
      leaf(6, "descrip", "definition", term.definition());
      leaf(6, "admin", "source", GlossaryCsv.source(entry.standing()));
      close(5);
      term(term.headword(), "preferredTerm-admn-sts");
      for (String alias : term.aliases()) {
        if (!alias.isEmpty()) {
          term(alias, "admittedTerm-admn-sts");
        }
      }
      close(4);
      close(3);
    }

    private void term(String writing, String status) throws XMLStreamException {
      open(5, "termSec");
      leaf(6, "term", writing);
      leaf(6, "termNote", "administrativeStatus", status);
      close(5);
    }

    /** An id begins with a letter and is given once. */
    private String id(Term term) {
      String id = "c" + term.number();
      for (int more = 2; !ids.add(id); more++) {
        id = "c" + term.number() + "-" + more;
      }
      return id;
    }

    private void language() throws XMLStreamException {
      xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", "zh-CN");
    }

    private void open(int depth, String name) throws XMLStreamException {
      line(depth);
      xml.writeStartElement(name);
    }

    private void close(int depth) throws XMLStreamException {
      line(depth);
      xml.writeEndElement();
    }

    private void leaf(int depth, String name, String text) throws XMLStreamException {
      open(depth, name);
      xml.writeCharacters(TbxText.escape(text));
      xml.writeEndElement();
    }

    private void leaf(int depth, String name, String type, String text) throws XMLStreamException {
      open(depth, name);
      xml.writeAttribute("type", type);
      xml.writeCharacters(TbxText.escape(text));
      xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }
  }
}
