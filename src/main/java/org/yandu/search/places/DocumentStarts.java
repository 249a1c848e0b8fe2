package org.yandu.search.places;

/**
 * Documents laid end to end: a place in the row of all of them tells the document and the position
 * in it.
 */
public final class DocumentStarts {

  /** So many places of the row tell their document together. */
  private static final int STRETCH_BITS = 12;

  /** Where each document begins, and after the last where the next one would. */
  private final long[] starts;

  /** The document in which each stretch of the row begins. */
  private final int[] stretches;

  /**
   * Lays documents end to end.
   *
   * @param lengths of each, in places
   */
  public DocumentStarts(long[] lengths) {
    starts = new long[lengths.length + 1];
    for (int document = 0; document < lengths.length; document++) {
      starts[document + 1] = starts[document] + lengths[document];
    }
    stretches = new int[(int) (starts[lengths.length] >> STRETCH_BITS) + 1];
    int document = 0;
    for (int stretch = 0; stretch < stretches.length; stretch++) {
      while (document + 1 < lengths.length
          && starts[document + 1] <= (long) stretch << STRETCH_BITS) {
        document++;
      }
      stretches[stretch] = document;
    }
  }

  /** How many documents there are. */
  public int count() {
    return starts.length - 1;
  }

  /** The first place of a document. */
  public long start(int document) {
    return starts[document];
  }

  /** Behind the last place of a document. */
  public long end(int document) {
    return starts[document + 1];
  }

  /** How many places a document has. */
  public long length(int document) {
    return starts[document + 1] - starts[document];
  }

  /**
   * The document of a place.
   *
   * @param place in one of the documents
   */
  public int documentOf(long place) {
    int document = stretches[(int) (place >> STRETCH_BITS)];
    while (starts[document + 1] <= place) {
      document++;
    }
    return document;
  }
}
