package org.yandu.search.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Texts in segments, as the index has them. */
final class Segments {

  static final String TEXT = "text";
  static final String NUMBER = "number";

  private Segments() {}

  static IndexWriter writer(Directory directory) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setCodec(PlacesFormat.codec(TEXT))
            .setMergePolicy(NoMergePolicy.INSTANCE));
  }

  /** Adds a segment of texts, numbered from a number on. */
  static void add(IndexWriter into, int first, List<String> texts) throws IOException {
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
      try (IndexWriter kept = new IndexWriter(memory, new IndexWriterConfig())) {
        for (int index = 0; index < texts.size(); index++) {
          Document document = new Document();
          document.add(new StringField(NUMBER, Integer.toString(first + index), Field.Store.YES));
          document.add(WithTokens.field(TEXT));
          kept.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(memory)) {
        CodecReader only = (CodecReader) reader.leaves().getFirst().reader();
        into.addIndexes(new WithTokens(only, TEXT, new Inverted(texts)));
      }
    }
  }

  /** Long texts of few characters: tokens of very many places, in one document and in many. */
  static List<String> longTexts() {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int document = 0; document < 120; document++) {
      StringBuilder text = new StringBuilder();
      int length = document % 10 == 3 ? 0 : random.nextInt(document % 10 == 7 ? 9000 : 600);
      for (int at = 0; at < length; at++) {
        // The later ones hundreds of times rarer.
        text.append((char) ('一' + Math.round(60 * Math.pow(random.nextDouble(), 5))));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** The segment of the long texts. */
  static void inLongTexts(Look look) throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = writer(directory)) {
      add(writer, 0, longTexts());
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        look.at(reader.leaves().getFirst().reader());
      }
    }
  }

  /** What is done with them. */
  interface Look {
    void at(LeafReader segment) throws IOException;
  }

  /** The places of each token of the long texts, by hand. */
  static NavigableMap<Long, NavigableSet<Long>> longPlaces() throws IOException {
    TokenSequence tokens = new Inverted(longTexts()).tokens();
    NavigableMap<Long, NavigableSet<Long>> all = new TreeMap<>();
    long[] places = new long[TokenSequence.MOST];
    while (tokens.next()) {
      NavigableSet<Long> each = new TreeSet<>();
      for (int count = tokens.read(places); count > 0; count = tokens.read(places)) {
        Arrays.stream(places, 0, count).forEach(each::add);
      }
      all.put(tokens.token(), each);
    }
    return all;
  }
}
