package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * How the places of tokens stand on the disk: as the distances between them in the row of all
 * documents. Lucene's own way keeps documents, frequencies and positions apart, which made the
 * index of 10,000 reports 421 MB instead of 360. Of one field with positions and nothing else,
 * {@link PlacedTerms}, that is put together from others and never indexed by Lucene itself.
 */
public final class PlacesFormat extends PostingsFormat {

  static final String TOKENS = "ytk";
  static final String PLACES = "ypl";
  static final String TOKENS_CODEC = "YanduTokens";
  static final String PLACES_CODEC = "YanduPlaces";
  static final int VERSION = 0;

  /** As Lucene wants it, which finds it by its name. */
  public PlacesFormat() {
    super("YanduPlaces");
  }

  /** As Lucene writes an index, but for one field. */
  public static Codec codec(String field) {
    PostingsFormat places = new PlacesFormat();
    return new Lucene104Codec() {
      @Override
      public PostingsFormat getPostingsFormatForField(String name) {
        return name.equals(field) ? places : super.getPostingsFormatForField(name);
      }
    };
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new PlacesWriter(state);
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return new PlacesReader(state);
  }

  static String file(String segment, String suffix, String extension) {
    return IndexFileNames.segmentFileName(segment, suffix, extension);
  }
}
