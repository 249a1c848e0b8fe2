package org.yandu.search.places;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Reads a segment as {@link PlacesWriter} has written it. */
final class PlacesReader extends FieldsProducer {

  private final String field;
  private final IndexInput tokens;
  private final IndexInput places;
  private final StoredTerms terms;

  PlacesReader(SegmentReadState state) throws IOException {
    IndexInput openedTokens = null;
    IndexInput openedPlaces = null;
    try {
      openedTokens = open(state, PlacesFormat.TOKENS, PlacesFormat.TOKENS_CODEC);
      openedPlaces = open(state, PlacesFormat.PLACES, PlacesFormat.PLACES_CODEC);
      field = openedTokens.readString();
      CodecUtil.retrieveChecksum(openedTokens);
      CodecUtil.retrieveChecksum(openedPlaces);
      terms = new StoredTerms(new TokenTable(openedTokens), openedTokens, openedPlaces);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(openedTokens, openedPlaces);
      throw e;
    }
    tokens = openedTokens;
    places = openedPlaces;
  }

  private static IndexInput open(SegmentReadState state, String extension, String codec)
      throws IOException {
    String name = PlacesFormat.file(state.segmentInfo.name, state.segmentSuffix, extension);
    IndexInput in = state.directory.openInput(name, state.context);
    try {
      CodecUtil.checkIndexHeader(
          in,
          codec,
          PlacesFormat.VERSION,
          PlacesFormat.VERSION,
          state.segmentInfo.getId(),
          state.segmentSuffix);
      return in;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(in);
      throw e;
    }
  }

  @Override
  public Iterator<String> iterator() {
    return List.of(field).iterator();
  }

  @Override
  public @Nullable Terms terms(String name) {
    return name.equals(field) ? terms : null;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void checkIntegrity() throws IOException {
    CodecUtil.checksumEntireFile(tokens);
    CodecUtil.checksumEntireFile(places);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(tokens, places);
  }
}
