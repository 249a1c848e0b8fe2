package org.yandu.search.places;

/**
 * Where the places of a token are to be found.
 *
 * @param frequency how many they are
 * @param offset where they begin in the file of places; of a single one, itself
 * @param length how many bytes they take there; 0 if there is a single one
 */
public record TokenPlaces(long frequency, long offset, int length) {

  /** How many blocks they make. */
  int blocks() {
    return Math.toIntExact((frequency + PlaceBlock.MOST - 1) / PlaceBlock.MOST);
  }
}
