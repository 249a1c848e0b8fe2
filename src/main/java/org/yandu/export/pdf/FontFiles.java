package org.yandu.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yandu.export.print.Face;
import org.yandu.export.print.Faces;

/**
 * The faces that pages are set in, read from their files when they are first asked for; for any
 * number of threads.
 */
public final class FontFiles implements Faces {

  /** Where the files of faces come from. */
  public interface Source {

    /** The whole file of a face. */
    InputStream open(Face face) throws IOException;
  }

  private final Source source;
  private final List<Face> others;
  private final Map<Face, FontFile> files = new ConcurrentHashMap<>();

  /**
   * @param others the faces that help out where one lacks a character, in this order
   */
  public FontFiles(Source source, List<Face> others) {
    this.source = source;
    this.others = List.copyOf(others);
  }

  /**
   * @throws UncheckedIOException if the file of the face cannot be read
   */
  @Override
  public double advance(Face face, int codePoint) {
    FontFile file = file(face);
    return file.advance(file.glyph(codePoint));
  }

  @Override
  public Face holding(Face face, int codePoint) {
    if (file(face).glyph(codePoint) != 0) {
      return face;
    }
    for (Face other : others) {
      if (file(other).glyph(codePoint) != 0) {
        return other;
      }
    }
    return face;
  }

  FontFile file(Face face) {
    return files.computeIfAbsent(face, this::read);
  }

  private FontFile read(Face face) {
    try (InputStream stream = source.open(face)) {
      return new FontFile(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable face " + face, e);
    }
  }
}
