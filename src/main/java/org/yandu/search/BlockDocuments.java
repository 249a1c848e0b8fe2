package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.text.Folding;

/** How blocks stand in the index, one document each, and how a query asks for them. */
final class BlockDocuments {

  /**
   * Raised with every change of what stands in the index. An index of another version is built
   * again.
   */
  static final String VERSION = Folding.VERSION + ".1";

  static final String TEXT = "text";
  static final String REPORT = "report";
  static final String START = "start";
  static final String ENTRY = "entry";

  private BlockDocuments() {}

  static List<Document> of(Report report, String fingerprint) {
    List<Document> documents = new ArrayList<>();
    for (Block block : report.blocks()) {
      Document document = new Document();
      document.add(new StringField(REPORT, fingerprint, Field.Store.NO));
      document.add(new SortedDocValuesField(REPORT, new BytesRef(fingerprint)));
      document.add(new NumericDocValuesField(START, block.range().start()));
      document.add(new NumericDocValuesField(ENTRY, HitKind.in(block) == HitKind.ENTRY ? 1 : 0));
      document.add(
          new Field(TEXT, new FoldedTokens(Folding.fold(report.textOf(block))), textType()));
      documents.add(document);
    }
    return documents;
  }

  private static FieldType textType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  static Term ofReport(String fingerprint) {
    return new Term(REPORT, fingerprint);
  }

  /**
   * The query for a folded string: a single character as itself, everything longer as pairs that
   * cover it, two characters apart, the last one where the string ends.
   */
  static org.apache.lucene.search.Query of(Query.Literal literal) {
    int[] characters = literal.folded().codePoints().toArray();
    if (characters.length <= 2) {
      return new TermQuery(new Term(/* fld= */ TEXT, /* text= */ literal.folded()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int last = characters.length - 2;
    for (int at = 0; at < last; at += 2) {
      phrase.add(pair(characters, at), at);
    }
    return phrase.add(pair(characters, last), last).build();
  }

  private static Term pair(int[] characters, int at) {
    return new Term(TEXT, new String(characters, at, 2));
  }
}
