package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.search.HitKind;
import org.yandu.search.TextScan;
import org.yandu.search.places.WithTokens;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;

/**
 * How a report stands in the index: one document for the report proper and one for its
 * explanations. Each has its characters, mostly in pairs of neighbours, with their positions, and
 * where each position lies in the report's text.
 *
 * @param kept what is read again of it; its characters are missing
 * @param blocks its characters
 */
record ReportDocument(Document kept, List<FoldedBlock> blocks) {

  /**
   * Raised with every change of what stands in the index. An index of another version is built
   * again.
   */
  static final String VERSION = Folding.VERSION + ".9";

  static final String TEXT = "text";
  static final String REPORT = "report";

  /** 1 for the explanations, 0 for the report proper. */
  static final String EXPLAINS = "explains";

  static final String LAYOUT = "layout";
  static final String STRUCTURE = "structure";

  static List<ReportDocument> of(Report report, String fingerprint) throws IOException {
    Map<HitKind, List<FoldedBlock>> kinds = new EnumMap<>(HitKind.class);
    List<List<String>> headings = TextScan.headings(report);
    for (int index = 0; index < report.blocks().size(); index++) {
      Block block = report.blocks().get(index);
      kinds
          .computeIfAbsent(HitKind.in(block), kind -> new ArrayList<>())
          .add(
              new FoldedBlock(
                  block.range().start(), Folding.fold(report.textOf(block)), headings.get(index)));
    }
    List<ReportDocument> documents = new ArrayList<>();
    for (Map.Entry<HitKind, List<FoldedBlock>> each : kinds.entrySet()) {
      documents.add(of(report, fingerprint, each.getKey(), each.getValue()));
    }
    return documents;
  }

  /**
   * A block as it is indexed.
   *
   * @param start where it begins in the report's text, in UTF-16 code units
   * @param headings those above it, folded, outermost first
   */
  record FoldedBlock(int start, FoldedText text, List<String> headings) {}

  private static ReportDocument of(
      Report report, String fingerprint, HitKind kind, List<FoldedBlock> blocks)
      throws IOException {
    Document document = new Document();
    document.add(new StringField(REPORT, fingerprint, Field.Store.NO));
    document.add(new SortedDocValuesField(REPORT, new BytesRef(fingerprint)));
    document.add(new NumericDocValuesField(EXPLAINS, kind == HitKind.ENTRY ? 1 : 0));
    document.add(new BinaryDocValuesField(LAYOUT, ReportLayout.of(blocks).toBytes()));
    document.add(new BinaryDocValuesField(STRUCTURE, ReportStructure.bytesOf(report, blocks)));
    document.add(WithTokens.field(TEXT));
    return new ReportDocument(document, blocks);
  }

  static Term ofReport(String fingerprint) {
    return new Term(REPORT, fingerprint);
  }
}
