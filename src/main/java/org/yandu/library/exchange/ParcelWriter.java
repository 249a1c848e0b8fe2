package org.yandu.library.exchange;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yandu.annotation.WebAnnotation;
import org.yandu.report.Report;
import org.yandu.text.Sha256;

/** Writes packages; see {@link ParcelFormat}. */
public final class ParcelWriter {

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private ParcelWriter() {}

  /**
   * The content of a {@code .yandu} file. The same parcel at the same moment gives the same bytes.
   *
   * @param program the name and version of the program that writes it
   * @param author who sends it; may be empty
   */
  public static byte[] write(Parcel parcel, String program, String author, Instant created) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Map<String, Report> reports = new LinkedHashMap<>();
    for (CarriedReport carried : parcel.reports()) {
      carried.report().ifPresent(report -> reports.put(carried.fingerprint(), report));
    }
    entries.put(
        ParcelFormat.ANNOTATIONS,
        ParcelFormat.utf8(WebAnnotation.writeVersioned(parcel.annotations(), reports)));
    entries.put(ParcelFormat.GLOSSARY, json(TermJson.write(parcel.terms())));
    for (CarriedReport carried : parcel.reports()) {
      entries.put(ParcelFormat.json(carried.fingerprint()), json(ReportJson.write(carried)));
      carried
          .report()
          .ifPresent(
              report ->
                  entries.put(
                      ParcelFormat.text(carried.fingerprint()), ParcelFormat.utf8(report.text())));
    }
    JsonObject manifest = new JsonObject();
    manifest.addProperty("format", ParcelFormat.FORMAT);
    manifest.addProperty("version", ParcelFormat.VERSION);
    manifest.addProperty("created", created.toString());
    manifest.addProperty("program", program);
    manifest.addProperty("author", author);
    JsonArray files = new JsonArray();
    entries.forEach(
        (name, content) -> {
          JsonObject file = new JsonObject();
          file.addProperty("name", name);
          file.addProperty("size", content.length);
          file.addProperty("sha256", Sha256.of(content));
          files.add(file);
        });
    manifest.add("files", files);
    return zip(json(manifest), entries, created);
  }

  private static byte[] json(JsonElement json) {
    return ParcelFormat.utf8(GSON.toJson(json));
  }

  private static byte[] zip(byte[] manifest, Map<String, byte[]> entries, Instant created) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, ParcelFormat.MANIFEST, manifest, created);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue(), created);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing can go wrong in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, Instant created)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(created.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
