package org.yandu.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.yandu.report.Report;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;

/**
 * How a report stands in the index: one document, its characters with their positions and nothing
 * else, and beside them where each position lies in the report's text.
 */
final class ReportDocument {

  /**
   * Raised with every change of what stands in the index. An index of another version is built
   * again.
   */
  static final String VERSION = Folding.VERSION + ".3";

  static final String TEXT = "text";
  static final String REPORT = "report";
  static final String LAYOUT = "layout";
  static final String STRUCTURE = "structure";

  private ReportDocument() {}

  static Document of(Report report, String fingerprint) throws IOException {
    List<FoldedText> blocks =
        report.blocks().stream().map(block -> Folding.fold(report.textOf(block))).toList();
    Document document = new Document();
    document.add(new StringField(REPORT, fingerprint, Field.Store.NO));
    document.add(new SortedDocValuesField(REPORT, new BytesRef(fingerprint)));
    document.add(
        new BinaryDocValuesField(LAYOUT, ReportLayout.of(report.blocks(), blocks).toBytes()));
    document.add(new BinaryDocValuesField(STRUCTURE, ReportStructure.of(report, blocks).toBytes()));
    document.add(new Field(TEXT, new FoldedTokens(blocks), textType()));
    return document;
  }

  private static FieldType textType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  static Term ofReport(String fingerprint) {
    return new Term(REPORT, fingerprint);
  }
}
