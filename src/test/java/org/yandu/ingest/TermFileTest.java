package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.TermFormat;
import org.yandu.ingest.IngestException.Reason;

/** A file of terms is known by what is in it, not by its name or what its tool was set to. */
class TermFileTest {

  private static final List<Term> TERMS =
      List.of(
          new Term(1, "“四上”企业", List.of("四上"), "指规模以上工业企业的统称。"),
          new Term(2, "链长制", List.of(), "=由领导担任链长。\n第二段，有“引号”。"));
  private static final String TABLE =
      "序号,术语,别名,释义\r\n1,“四上”企业,四上,指规模以上工业企业的统称。\r\n2,链长制,,\"=由领导担任链长。\n第二段，有“引号”。\"\r\n";

  @TempDir private Path folder;

  private List<Term> read(byte[] content) throws Exception {
    return TermFile.read(Files.write(folder.resolve("x.txt"), content)).glossary().terms();
  }

  @Test
  void everyEncodingThatOfficesWriteIsRead() throws Exception {
    for (String charset : List.of("UTF-8", "GB18030", "GBK", "UTF-16")) {
      assertEquals(TERMS, read(TABLE.getBytes(Charset.forName(charset))), charset);
    }
    assertEquals(TERMS, read(("\uFEFF" + TABLE).getBytes(Charset.forName("UTF-16LE"))));
    assertEquals(TERMS, read(("\uFEFF" + TABLE).getBytes(Charset.forName("UTF-8"))));
  }

  @Test
  void whatTheProgramWritesItReads() throws Exception {
    Glossary glossary =
        new Glossary(
            List.of(TERMS.get(0), TERMS.get(1), new Term(9, "\u0001怪", List.of(), "\r\u0000。")));
    for (TermFormat format : TermFormat.values()) {
      byte[] content = format.write("报告", new EditedGlossary(glossary, List.of()).entries());
      assertEquals(glossary.terms(), read(content), format.name());
    }
  }

  @Test
  void whatIsNoTextIsRefusedWithItsReason() throws IOException {
    Path file =
        Files.write(
            folder.resolve("x.xlsx"),
            "PK\u0003\u0004xl/workbook.xml".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        Reason.ARCHIVE, assertThrows(IngestException.class, () -> TermFile.read(file)).reason());
    assertEquals(
        Reason.MISSING,
        assertThrows(IngestException.class, () -> TermFile.read(folder.resolve("none"))).reason());
  }
}
