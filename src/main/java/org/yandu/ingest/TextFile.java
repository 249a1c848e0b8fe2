package org.yandu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yandu.ingest.IngestException.Reason;

/** The characters of a text file, whatever its encoding. */
public final class TextFile {

  /** More than any report: the longest known has less than a tenth of a megabyte. */
  public static final int LARGEST = 16 << 20;

  private TextFile() {}

  /**
   * The text of a file, without a byte order mark.
   *
   * @throws IngestException if it is missing, unreadable, too large, or no text
   */
  public static String read(Path file) throws IngestException {
    return decode(bytes(file), nameOf(file));
  }

  /**
   * The text in a file's content, without a byte order mark.
   *
   * @param name what the file is called in a failure
   * @throws IngestException if it is too large, or no text
   */
  public static String decode(byte[] content, String name) throws IngestException {
    if (content.length > LARGEST) {
      throw new IngestException(Reason.TOO_LARGE, name);
    }
    Optional<Reason> refusal = FileFormat.refusal(content);
    if (refusal.isPresent()) {
      throw new IngestException(refusal.get(), name);
    }
    return TextDecoder.decode(content)
        .orElseThrow(
            () ->
                new IngestException(hasZeros(content) ? Reason.BINARY : Reason.UNDECODABLE, name));
  }

  static byte[] bytes(Path file) throws IngestException {
    String name = nameOf(file);
    try {
      if (Files.isDirectory(file)) {
        throw new IngestException(Reason.UNREADABLE, name);
      }
      if (Files.size(file) > LARGEST) {
        throw new IngestException(Reason.TOO_LARGE, name);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IngestException(Reason.MISSING, name, e);
    } catch (IOException e) {
      throw new IngestException(Reason.UNREADABLE, name, e);
    }
  }

  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static boolean hasZeros(byte[] content) {
    for (byte value : content) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }
}
