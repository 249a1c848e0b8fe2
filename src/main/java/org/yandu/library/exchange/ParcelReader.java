package org.yandu.library.exchange;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.yandu.annotation.BoundedJson;
import org.yandu.annotation.Versioned;
import org.yandu.annotation.WebAnnotation;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.library.exchange.ParcelException.Reason;
import org.yandu.report.Report;
import org.yandu.text.Sha256;

/**
 * Reads packages, which come from anybody: what is in them is measured before it is kept, checked
 * before it is believed, and never put on the disk. See {@link ParcelFormat}.
 */
public final class ParcelReader {

  private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

  /** Where the first entry says whether it is encrypted: bit 0 of the byte at this offset. */
  private static final int FLAGS = 6;

  private final Path file;

  private ParcelReader(Path file) {
    this.file = file;
  }

  /** Whether a file is an archive, and so nothing else than a package that can be taken in. */
  public static boolean isPackage(Path file) {
    try {
      byte[] head = head(file);
      return head.length >= SIGNATURE.length
          && Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    } catch (IOException e) {
      // Whoever reads it as a text will say what is wrong with it.
      return false;
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(FLAGS + 1);
    }
  }

  /**
   * Reads a package.
   *
   * @throws ParcelException if it cannot be read or is none, is too large, damaged, or by a newer
   *     program; then nothing of it is read
   */
  public static Parcel read(Path file) throws ParcelException {
    return new ParcelReader(file).read();
  }

  private ParcelException failure(Reason reason) {
    return new ParcelException(reason, file, null);
  }

  private Parcel read() throws ParcelException {
    Map<String, byte[]> entries = entries();
    byte[] manifest = entries.remove(ParcelFormat.MANIFEST);
    if (manifest == null) {
      throw failure(Reason.NOT_A_PACKAGE);
    }
    try {
      check(Json.object(json(manifest)), entries);
      return parcel(entries);
    } catch (IllegalArgumentException
        | ArithmeticException
        | DateTimeException
        | WebAnnotationException e) {
      throw new ParcelException(Reason.DAMAGED, file, e);
    }
  }

  private Map<String, byte[]> entries() throws ParcelException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int left = ParcelFormat.LARGEST_WHOLE;
    boolean encrypted = false;
    try {
      if (Files.size(file) > ParcelFormat.LARGEST_FILE) {
        throw failure(Reason.TOO_LARGE);
      }
      byte[] head = head(file);
      encrypted = head.length > FLAGS && (head[FLAGS] & 1) != 0;
      try (ZipInputStream zip =
          new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String name = entry.getName();
          if (name.equals(ParcelFormat.REPORTS)) {
            continue;
          }
          if (!ParcelFormat.NAME.matcher(name).matches()) {
            throw failure(strange(Optional.ofNullable(entries.get(ParcelFormat.MANIFEST))));
          }
          int most = Math.min(left, ParcelFormat.LARGEST_ENTRY);
          byte[] content = zip.readNBytes(most + 1);
          if (content.length > most || entries.size() >= ParcelFormat.MOST_ENTRIES) {
            throw failure(Reason.TOO_LARGE);
          }
          left -= content.length;
          if (entries.put(name, content) != null) {
            throw failure(Reason.DAMAGED);
          }
        }
      }
    } catch (ZipException | EOFException e) {
      throw new ParcelException(encrypted ? Reason.ENCRYPTED : Reason.DAMAGED, file, e);
    } catch (IllegalArgumentException e) {
      // A name that is no UTF-8.
      throw new ParcelException(Reason.DAMAGED, file, e);
    } catch (IOException e) {
      throw new ParcelException(Reason.UNREADABLE, file, e);
    }
    return entries;
  }

  /** What an entry means that is none of ours: a newer program may well know it. */
  private static Reason strange(Optional<byte[]> manifest) {
    if (manifest.isEmpty()) {
      return Reason.NOT_A_PACKAGE;
    }
    try {
      return Json.number(Json.object(json(manifest.get())), "version") > ParcelFormat.VERSION
          ? Reason.NEWER_PROGRAM
          : Reason.STRANGE_ENTRY;
    } catch (IllegalArgumentException | ArithmeticException | WebAnnotationException e) {
      return Reason.STRANGE_ENTRY;
    }
  }

  private static JsonElement json(byte[] content) throws WebAnnotationException {
    return BoundedJson.parse(new String(content, StandardCharsets.UTF_8));
  }

  /** Whether the entries are those that the manifest names, to the byte. */
  private void check(JsonObject manifest, Map<String, byte[]> entries) throws ParcelException {
    if (!Json.string(manifest, "format").equals(ParcelFormat.FORMAT)) {
      throw failure(Reason.NOT_A_PACKAGE);
    }
    if (Json.number(manifest, "version") > ParcelFormat.VERSION) {
      throw failure(Reason.NEWER_PROGRAM);
    }
    Set<String> named = new HashSet<>();
    for (JsonElement element : Json.list(manifest, "files")) {
      JsonObject each = Json.object(element);
      byte[] content = entries.get(Json.string(each, "name"));
      if (content == null
          || !named.add(Json.string(each, "name"))
          || content.length != Json.number(each, "size")
          || !Sha256.of(content).equals(Json.string(each, "sha256"))) {
        throw failure(Reason.DAMAGED);
      }
    }
    if (!named.equals(entries.keySet()) || !named.contains(ParcelFormat.ANNOTATIONS)) {
      throw failure(Reason.DAMAGED);
    }
  }

  private Parcel parcel(Map<String, byte[]> entries) throws WebAnnotationException {
    List<CarriedReport> carried = new ArrayList<>();
    Map<String, Report> reports = new HashMap<>();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith(ParcelFormat.REPORTS) || !name.endsWith(".json")) {
        continue;
      }
      String fingerprint = name.substring(ParcelFormat.REPORTS.length(), name.lastIndexOf('.'));
      Optional<String> text =
          Optional.ofNullable(entries.get(ParcelFormat.text(fingerprint)))
              .map(content -> new String(content, StandardCharsets.UTF_8));
      CarriedReport report = ReportJson.read(Json.object(json(entry.getValue())), text);
      if (!report.fingerprint().equals(fingerprint)) {
        throw new IllegalArgumentException("another report");
      }
      carried.add(report);
      report.report().ifPresent(whole -> reports.put(fingerprint, whole));
    }
    byte[] glossary = entries.get(ParcelFormat.GLOSSARY);
    List<Versioned> annotations = annotations(entries, reports);
    return new Parcel(
        annotations, carried, glossary == null ? List.of() : TermJson.read(json(glossary)), 0);
  }

  private static List<Versioned> annotations(
      Map<String, byte[]> entries, Map<String, Report> reports) throws WebAnnotationException {
    byte[] content = entries.getOrDefault(ParcelFormat.ANNOTATIONS, new byte[0]);
    return WebAnnotation.readVersioned(new String(content, StandardCharsets.UTF_8), reports);
  }
}
