package org.yandu.search.places;

import java.io.IOException;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** The documents of a segment, with tokens in one of their fields that were found elsewhere. */
public final class WithTokens extends FilterCodecReader {

  private static final FieldType TYPE = type();

  private final String field;
  private final PlacedTerms tokens;

  /**
   * Puts them together.
   *
   * @param documents in which the field has no tokens
   * @param tokens of the same documents in the same order
   */
  public WithTokens(CodecReader documents, String field, PlacedTerms tokens) {
    super(documents);
    this.field = field;
    this.tokens = tokens;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  /** The field as such a document has it: how it is indexed, and no token. */
  public static Field field(String name) {
    return new Field(name, new NoTokens(), TYPE);
  }

  private static final class NoTokens extends TokenStream {
    @Override
    public boolean incrementToken() {
      return false;
    }
  }

  @Override
  public FieldsProducer getPostingsReader() {
    FieldsProducer others = in.getPostingsReader();
    NavigableSet<String> fields = new TreeSet<>();
    others.forEach(fields::add);
    fields.add(field);
    return new FieldsProducer() {
      @Override
      public Iterator<String> iterator() {
        return fields.iterator();
      }

      @Override
      public @Nullable Terms terms(String name) throws IOException {
        return name.equals(field) ? tokens : others.terms(name);
      }

      @Override
      public int size() {
        return fields.size();
      }

      @Override
      public void checkIntegrity() throws IOException {
        others.checkIntegrity();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
