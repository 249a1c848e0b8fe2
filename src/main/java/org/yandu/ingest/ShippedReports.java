package org.yandu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.yandu.glossary.exchange.GlossaryCsv;
import org.yandu.report.Imprint;
import org.yandu.report.Report;

/**
 * The reports that travel with the program. They are read like any other file; what is known of
 * them beyond their text stands beside them.
 */
public final class ShippedReports {

  private static final String CORPUS = "/org/yandu/corpus/";
  private static final String GLOSSARY = "/org/yandu/glossary/";

  private ShippedReports() {}

  /** The folders of the shipped reports, the one to open first at the head. */
  public static List<String> folders() {
    return text(CORPUS + "index.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  /** The source under which a shipped report is kept in a library. */
  public static String source(String folder) {
    return "corpus/" + folder;
  }

  /** All shipped reports, the one to open first at the head. */
  public static List<Ingested> all() {
    List<Ingested> reports = new ArrayList<>();
    folders().forEach(folder -> reports.add(read(folder)));
    return reports;
  }

  /** The report that is meant where none is named. */
  public static Ingested first() {
    return read(folders().get(0));
  }

  /**
   * One shipped report, with its metadata and its curated glossary.
   *
   * @param folder one of {@link #folders()}
   * @throws IllegalStateException if the program was built without it
   */
  public static Ingested read(String folder) {
    try {
      Ingested read = ReportReader.read(bytes(CORPUS + folder + "/report.txt"), folder);
      Report report = read.report();
      return new Ingested(
          new Report(
              report.title(),
              report.subtitle(),
              imprint(CORPUS + folder + "/imprint.properties"),
              report.text(),
              report.blocks(),
              report.pageStarts()),
          find(GLOSSARY + folder + ".csv")
              .map(csv -> GlossaryCsv.read(csv).glossary())
              .map(read.glossary()::correctedBy)
              .orElse(read.glossary()));
    } catch (IngestException e) {
      throw new IllegalStateException("a shipped report cannot be read: " + folder, e);
    }
  }

  private static Imprint imprint(String resource) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return new Imprint(
        properties.getProperty("place", ""),
        Integer.parseInt(properties.getProperty("year", "0")),
        properties.getProperty("meeting", ""),
        properties.getProperty("date", ""),
        properties.getProperty("source", ""));
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static Optional<String> find(String resource) {
    return ShippedReports.class.getResource(resource) == null
        ? Optional.empty()
        : Optional.of(text(resource));
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream = ShippedReports.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the program: " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
