package org.yandu.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.VersionedTerm;
import org.yandu.library.exchange.CarriedReport;
import org.yandu.library.exchange.Parcel;
import org.yandu.library.exchange.ParcelWriter;
import org.yandu.report.Report;
import org.yandu.text.Sha256;

/** Packages with any content, whose manifest fits it all the same. */
final class ForgedPackage {

  private ForgedPackage() {}

  /** The entries but the manifest of a package with a report, its text and some annotations. */
  static Map<String, byte[]> entries(Report report, Glossary glossary, byte[] annotations)
      throws IOException {
    Parcel parcel =
        new Parcel(
            List.of(),
            List.of(CarriedReport.whole(report, glossary)),
            List.of(VersionedTerm.of(Samples.correction(report).subject())),
            0);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    byte[] content = ParcelWriter.write(parcel, "", "", Samples.NOON);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    entries.remove("manifest.json");
    entries.put("annotations.jsonld", annotations);
    return entries;
  }

  static byte[] of(Map<String, byte[]> entries) throws IOException {
    JsonArray files = new JsonArray();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      JsonObject file = new JsonObject();
      file.addProperty("name", entry.getKey());
      file.addProperty("size", entry.getValue().length);
      file.addProperty("sha256", Sha256.of(entry.getValue()));
      files.add(file);
    }
    JsonObject manifest = new JsonObject();
    manifest.addProperty("format", "yandu-package");
    manifest.addProperty("version", 1);
    manifest.add("files", files);
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("manifest.json", manifest.toString().getBytes(StandardCharsets.UTF_8));
    all.putAll(entries);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
