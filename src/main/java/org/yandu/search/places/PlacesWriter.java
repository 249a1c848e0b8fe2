package org.yandu.search.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/** Puts the tokens of a segment together from those of others, and writes them. */
final class PlacesWriter extends FieldsConsumer {

  private final SegmentWriteState state;

  PlacesWriter(SegmentWriteState state) {
    this.state = state;
  }

  @Override
  public void write(Fields fields, NormsProducer norms) {
    throw new UnsupportedOperationException("not without PlacedTerms");
  }

  @Override
  public void merge(MergeState merged, NormsProducer norms) throws IOException {
    List<PlacedSource> sources = new ArrayList<>();
    long[] lengths = new long[merged.segmentInfo.maxDoc()];
    String field = null;
    for (int number = 0; number < merged.fieldsProducers.length; number++) {
      Optional<FieldsProducer> fields = Optional.ofNullable(merged.fieldsProducers[number]);
      if (fields.isPresent()) {
        fields.get().checkIntegrity();
        for (String name : fields.get()) {
          if (field != null && !field.equals(name)) {
            throw new IllegalArgumentException("the places of " + field + " and of " + name);
          }
          field = name;
          Terms terms = fields.get().terms(name);
          if (terms != null) {
            PlacedTerms placed = (PlacedTerms) terms;
            sources.add(new PlacedSource(sources.size(), placed, merged.docMaps[number], lengths));
          }
        }
      }
    }
    if (field != null) {
      write(field, sources, new DocumentStarts(lengths), merged);
    }
  }

  private void write(
      String field, List<PlacedSource> sources, DocumentStarts documents, MergeState merged)
      throws IOException {
    try (IndexOutput tokens = create(PlacesFormat.TOKENS, PlacesFormat.TOKENS_CODEC);
        IndexOutput places = create(PlacesFormat.PLACES, PlacesFormat.PLACES_CODEC)) {
      tokens.writeString(field);
      PlaceOutput placeOutput = new PlaceOutput(places);
      TokenOutput tokenOutput = new TokenOutput(tokens, places.getFilePointer());
      PriorityQueue<PlacedSource> queue =
          new PriorityQueue<>(
              Comparator.comparingLong(PlacedSource::token).thenComparingInt(PlacedSource::number));
      for (PlacedSource source : sources) {
        source.goTo(documents);
        if (source.next()) {
          queue.add(source);
        }
      }
      while (!queue.isEmpty()) {
        merged.checkAborted();
        long token = queue.element().token();
        while (!queue.isEmpty() && queue.element().token() == token) {
          PlacedSource source = queue.remove();
          source.copy(placeOutput);
          if (source.next()) {
            queue.add(source);
          }
        }
        if (placeOutput.count() > 0) {
          tokenOutput.add(token, placeOutput.finish());
        }
      }
      tokenOutput.finish(documents);
      CodecUtil.writeFooter(tokens);
      CodecUtil.writeFooter(places);
    }
  }

  private IndexOutput create(String extension, String codec) throws IOException {
    String name = PlacesFormat.file(state.segmentInfo.name, state.segmentSuffix, extension);
    IndexOutput out = state.directory.createOutput(name, state.context);
    try {
      CodecUtil.writeIndexHeader(
          out, codec, PlacesFormat.VERSION, state.segmentInfo.getId(), state.segmentSuffix);
      return out;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(out);
      throw e;
    }
  }

  @Override
  public void close() {}
}
