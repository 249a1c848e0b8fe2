package org.yandu.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.RowProblem.Reason;

class GlossaryTbxTest {

  private static final Term DOUBLE = new Term(2, "“双创”", List.of("双创", "两创"), "创新、创业。");

  private static String write(Glossary glossary) {
    return new String(
        GlossaryTbx.write("2021年政府工作报告", GlossaryCsvTest.entries(glossary)),
        StandardCharsets.UTF_8);
  }

  @Test
  void theFileIsTbxBasic() {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="zh-CN">
          <tbxHeader>
            <fileDesc>
              <titleStmt>
                <title>2021年政府工作报告</title>
              </titleStmt>
              <sourceDesc>
                <p>研读 Yandu</p>
              </sourceDesc>
            </fileDesc>
          </tbxHeader>
          <text>
            <body>
              <conceptEntry id="c2">
                <langSec xml:lang="zh-CN">
                  <descripGrp>
                    <descrip type="definition">创新、创业。</descrip>
                    <admin type="source">官方释义</admin>
                  </descripGrp>
                  <termSec>
                    <term>“双创”</term>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                  </termSec>
                  <termSec>
                    <term>双创</term>
                    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                  </termSec>
                  <termSec>
                    <term>两创</term>
                    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                  </termSec>
                </langSec>
              </conceptEntry>
            </body>
          </text>
        </tbx>""",
        write(new Glossary(List.of(DOUBLE))));
  }

  @Test
  void theStyleWithTagsIsReadAsWell() {
    TermTable read =
        GlossaryTbx.read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <?xml-model href="x.rng"?>
            <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
              <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
              <text><body>
                <conceptEntry id="c2">
                  <min:subjectField>经济</min:subjectField>
                  <langSec xml:lang="en"><termSec><term>start-ups</term></termSec></langSec>
                  <langSec xml:lang="zh-Hans-CN">
                    <basic:definition>
                      创新、<hi>创业</hi>。
                    </basic:definition>
                    <termSec><term>双创</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
                    <termSec><term>“双创”</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
                    <termSec><term>两创</term></termSec>
                  </langSec>
                </conceptEntry>
              </body></text>
            </tbx>
            """);
    assertEquals(List.of(DOUBLE), read.glossary().terms());
    assertEquals(List.of(), read.problems());
    assertEquals(7, read.rows().getFirst().line());
  }

  @Test
  void theOlderFormIsReadAsWell() {
    TermTable read =
        GlossaryTbx.read(
            """
            <?xml version='1.0'?>
            <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en-US"><text><body>
            <termEntry id="2">
              <descripGrp><descrip type="definition">创新、创业。</descrip></descripGrp>
              <langSet xml:lang="zh-CN">
                <tig><term>“双创”</term><termNote type="partOfSpeech">noun</termNote></tig>
                <ntig><termGrp><term>双创</term></termGrp></ntig>
                <tig><term>两创</term></tig>
              </langSet>
            </termEntry>
            </body></text></martif>
            """);
    assertEquals(List.of(), read.problems());
    assertEquals(List.of(DOUBLE), read.glossary().terms());
  }

  private static String file(String concepts) {
    return "<tbx type='TBX-Basic' style='dca' xmlns='urn:iso:std:iso:30042:ed-2'><text><body>\n"
        + concepts
        + "\n</body></text></tbx>";
  }

  private static String concept(String id, String language, String term, String definition) {
    return "<conceptEntry id='"
        + id
        + "'><langSec xml:lang='"
        + language
        + "'><descrip type='definition'>"
        + definition
        + "</descrip><termSec><term>"
        + term
        + "</term></termSec></langSec></conceptEntry>";
  }

  @Test
  void badConceptsAreReportedByLineAndTheOthersOffered() {
    TermTable read =
        GlossaryTbx.read(
            file(
                String.join(
                    "\n",
                    concept("c1", "zh", "甲", "子"),
                    concept("c2", "en", "b", "x"),
                    concept("c3", "zh", "丙", " "),
                    concept("c4", "zh", "", "卯"),
                    concept("c5", "zh", "“甲”", "辰"),
                    concept("c6", "zh", "己&nbsp;", "巳"),
                    "<conceptEntry/>",
                    concept("x", "cmn-Hans", "辛", "未"),
                    "<conceptEntry><langSec></conceptEntry>",
                    concept("c9", "zh", "壬", "申"))));
    assertEquals(
        List.of(new Term(1, "甲", List.of(), "子"), new Term(2, "辛", List.of(), "未")),
        read.glossary().terms());
    assertEquals(
        List.of(
            new RowProblem(3, Reason.NO_CHINESE),
            new RowProblem(4, Reason.NO_DEFINITION),
            new RowProblem(5, Reason.NO_TERM),
            new RowProblem(6, Reason.REPEATED),
            new RowProblem(7, Reason.BROKEN_XML),
            new RowProblem(8, Reason.NO_TERM),
            new RowProblem(10, Reason.BROKEN_XML)),
        read.problems());
  }

  @Test
  void whatIsNoTbxIsSaidToBeNone() {
    for (String text : List.of("<html/>", "<?xml version='1.0'?>", "<?xml version='1.0'?><a><b>")) {
      assertEquals(
          List.of(new RowProblem(1, Reason.NO_TBX)), GlossaryTbx.read(text).problems(), text);
    }
    assertTrue(GlossaryTbx.looksLikeXml("\uFEFF\n<tbx>"));
    assertTrue(GlossaryTbx.looksLikeXml("<!DOCTYPE martif SYSTEM 'x'><martif>"));
    assertFalse(GlossaryTbx.looksLikeXml("词条,释义\n<tbx>,x"));
  }

  /** A file may not make the program read another one. */
  @Test
  void nothingElseIsRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
    TermTable read =
        GlossaryTbx.read(
            "<!DOCTYPE tbx [<!ENTITY secret SYSTEM '"
                + secret.toUri()
                + "'><!ENTITY % more SYSTEM '"
                + secret.toUri()
                + "'> %more;]>"
                + file(
                    concept("c1", "zh", "甲", "&secret;") + "\n" + concept("c2", "zh", "乙", "丑")));
    assertFalse(read.toString().contains("秘密"));
    assertEquals(List.of("乙"), read.glossary().terms().stream().map(Term::headword).toList());
    assertEquals(1, read.problems().size());
  }

  @Test
  void entitiesThatGrowAreNotExpanded() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE tbx [<!ENTITY e0 '哈'>");
    for (int level = 1; level < 40; level++) {
      bomb.append("<!ENTITY e").append(level).append(" '");
      bomb.append(("&e" + (level - 1) + ";").repeat(10)).append("'>");
    }
    bomb.append("]>").append(file(concept("c1", "zh", "甲", "&e39;")));
    String hostile = bomb.toString();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertEquals(List.of(), GlossaryTbx.read(hostile).glossary().terms()));
  }

  @Test
  void readingIsBounded() {
    String deep = "<tbx>" + "<a>".repeat(300_000);
    String wide = file(concept("c1", "zh", "甲", "子".repeat(3_000_000)));
    String many = file("<conceptEntry/>\n".repeat(60_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertEquals(Reason.BROKEN_XML, GlossaryTbx.read(deep).problems().getFirst().reason());
          assertEquals(
              List.of(new RowProblem(2, Reason.TOO_LONG)), GlossaryTbx.read(wide).problems());
          TermTable read = GlossaryTbx.read(many);
          assertEquals(TermTable.MOST_ROWS + 1, read.problems().size());
          assertEquals(Reason.TOO_MUCH, read.problems().getLast().reason());
        });
  }

  @Property(tries = 500)
  void whatIsWrittenIsReadAgainAndIsXml(@ForAll("glossaries") Glossary glossary) throws Exception {
    byte[] content = GlossaryTbx.write("“报告”\u0000<&", GlossaryCsvTest.entries(glossary));
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(content));
    TermTable read = GlossaryTbx.read(new String(content, StandardCharsets.UTF_8));
    assertEquals(glossary, read.glossary());
    assertEquals(List.of(), read.problems());
  }

  @Provide
  Arbitrary<Glossary> glossaries() {
    return AnyTerms.glossaries();
  }
}
