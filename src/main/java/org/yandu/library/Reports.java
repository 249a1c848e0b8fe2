package org.yandu.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.ReportSource;
import org.yandu.text.Range;

/** The reports of a library, each with its glossary. */
public final class Reports implements ReportSource<LibraryException> {

  private static final String SUMMARY =
      """
      SELECT r.fingerprint, r.title, r.subtitle, r.place, r.year, r.meeting, r.given, r.copy_source,
        r.source, r.added, r.length,
        (SELECT count(*) FROM page_start p WHERE p.report = r.fingerprint) AS pages,
        (SELECT count(*) FROM term t WHERE t.report = r.fingerprint) AS terms,
        (SELECT count(*) FROM annotation a WHERE a.report = r.fingerprint) AS annotations
      FROM report r WHERE r.successor = '' ORDER BY r.rowid
      """;

  private final Database database;
  private final Remembered<Map<String, ReportName>> names = new Remembered<>();
  private final RecentReports recent = RecentReports.inMemory();

  Reports(Database database) {
    this.database = database;
  }

  /**
   * Keeps a report. One that is already kept stays exactly as it is.
   *
   * @param source the shipped folder or the file it was read from
   * @return whether it was new
   */
  public boolean add(Report report, Glossary glossary, String source) throws LibraryException {
    String fingerprint = report.fingerprint();
    if (contains(fingerprint)) {
      return false;
    }
    return database.write(
        writing -> {
          if (holds(writing, fingerprint)) {
            return false;
          }
          insert(writing, report, glossary, source);
          return true;
        });
  }

  /** Keeps a report that is not kept yet. */
  static void insert(Database writing, Report report, Glossary glossary, String source)
      throws SQLException {
    String fingerprint = report.fingerprint();
    insert(writing, fingerprint, report, source);
    insertLayers(writing, fingerprint, report);
    insertGlossary(writing, fingerprint, glossary);
  }

  /**
   * The report that came from a source, which is read and kept if there is none yet.
   *
   * @param source the shipped folder or the file
   * @param reader reads the source; not called when its report is kept already
   * @return the fingerprint of the report
   */
  public String fromSource(String source, Supplier<StoredReport> reader) throws LibraryException {
    Optional<String> kept =
        database.read(
            reading ->
                reading.first(
                    "SELECT fingerprint FROM report WHERE source = ? ORDER BY rowid",
                    row -> row.text("fingerprint"),
                    source));
    if (kept.isPresent()) {
      return kept.get();
    }
    StoredReport read = reader.get();
    add(read.report(), read.glossary(), source);
    return read.report().fingerprint();
  }

  public boolean contains(String fingerprint) throws LibraryException {
    return database.read(reading -> holds(reading, fingerprint));
  }

  /** All reports but those that were replaced, in the order in which they were added. */
  public List<ReportSummary> list() throws LibraryException {
    return database.read(reading -> reading.query(SUMMARY, Reports::summary));
  }

  /**
   * The headwords of the glossaries of all reports but those that were replaced, each once: those
   * that most reports explain first.
   */
  public List<String> headwords() throws LibraryException {
    return database.read(
        reading ->
            reading.query(
                """
                SELECT headword FROM term t JOIN report r ON r.fingerprint = t.report
                WHERE r.successor = '' GROUP BY headword ORDER BY count(*) DESC, min(t.position)
                """,
                row -> row.text("headword")));
  }

  /**
   * What all reports are called, but those that were replaced, by fingerprint, in the order in
   * which they were added.
   */
  public Map<String, ReportName> names() throws LibraryException {
    return database.read(reading -> names.get(reading, Reports::readNames));
  }

  static Map<String, ReportName> readNames(Database reading) throws SQLException {
    Map<String, ReportName> names = new LinkedHashMap<>();
    reading.query(
        """
        SELECT fingerprint, title, place, year, meeting, given, copy_source, length
        FROM report WHERE successor = '' ORDER BY rowid
        """,
        row ->
            names.put(
                row.text("fingerprint"),
                new ReportName(row.text("title"), imprint(row), row.number("length"))));
    return Collections.unmodifiableMap(names);
  }

  @Override
  public Set<String> fingerprints() throws LibraryException {
    return names().keySet();
  }

  @Override
  public Report report(String fingerprint) throws LibraryException {
    return database.read(reading -> read(reading, fingerprint));
  }

  /**
   * A report of which passages are shown. Those that were asked for last are at hand; and its text
   * is not compared with its fingerprint, as that of a report is which is opened or indexed.
   */
  public Report forPassages(String fingerprint) throws LibraryException {
    Optional<Report> known = recent.find(fingerprint);
    if (known.isPresent()) {
      return known.get();
    }
    Report report = database.read(reading -> readUnchecked(reading, fingerprint));
    recent.keep(fingerprint, report);
    return report;
  }

  /**
   * A report with its glossary.
   *
   * @throws LibraryException with {@link Reason#NO_SUCH_REPORT} if it is not kept here, and {@link
   *     Reason#DAMAGED} if its text is no longer the one that was stored
   */
  public StoredReport load(String fingerprint) throws LibraryException {
    return database.read(
        reading -> {
          Report report = read(reading, fingerprint);
          String source =
              reading
                  .first(
                      "SELECT source FROM report WHERE fingerprint = ?",
                      row -> row.text("source"),
                      fingerprint)
                  .orElse("");
          return new StoredReport(report, readGlossary(reading, fingerprint), source);
        });
  }

  /** The glossary that came with a report, without what the reader has edited. */
  public Glossary glossary(String fingerprint) throws LibraryException {
    return database.read(reading -> readGlossary(reading, fingerprint));
  }

  static boolean holds(Database database, String fingerprint) throws SQLException {
    return database.number("SELECT count(*) FROM report WHERE fingerprint = ?", fingerprint) > 0;
  }

  private static void insert(Database writing, String fingerprint, Report report, String source)
      throws SQLException {
    Imprint imprint = report.imprint();
    writing.update(
        """
        INSERT INTO report (fingerprint, title, subtitle, place, year, meeting, given, copy_source,
          source, added, length, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fingerprint,
        report.title(),
        report.subtitle(),
        imprint.place(),
        imprint.year(),
        imprint.meeting(),
        imprint.date(),
        imprint.source(),
        source,
        Instant.now().toString(),
        report.text().length(),
        report.text());
  }

  private static void insertLayers(Database writing, String fingerprint, Report report)
      throws SQLException {
    List<Object[]> blocks = new ArrayList<>();
    for (Block block : report.blocks()) {
      Range range = block.range();
      blocks.add(
          new Object[] {
            fingerprint,
            blocks.size(),
            block.kind().jsonName(),
            block.level(),
            range.start(),
            range.end()
          });
    }
    writing.updateAll(
        "INSERT INTO block (report, position, kind, level, start, \"end\") VALUES (?,?,?,?,?,?)",
        blocks);
    List<Object[]> pages = new ArrayList<>();
    for (int start : report.pageStarts()) {
      pages.add(new Object[] {fingerprint, pages.size() + 1, start});
    }
    writing.updateAll("INSERT INTO page_start (report, page, start) VALUES (?,?,?)", pages);
  }

  private static void insertGlossary(Database writing, String fingerprint, Glossary glossary)
      throws SQLException {
    List<Object[]> terms = new ArrayList<>();
    List<Object[]> aliases = new ArrayList<>();
    for (Term term : glossary.terms()) {
      int position = terms.size();
      terms.add(
          new Object[] {fingerprint, position, term.number(), term.headword(), term.definition()});
      for (int at = 0; at < term.aliases().size(); at++) {
        aliases.add(new Object[] {fingerprint, position, at, term.aliases().get(at)});
      }
    }
    writing.updateAll(
        "INSERT INTO term (report, position, number, headword, definition) VALUES (?,?,?,?,?)",
        terms);
    writing.updateAll(
        "INSERT INTO alias (report, term, position, alias) VALUES (?,?,?,?)", aliases);
  }

  Report read(Database reading, String fingerprint) throws SQLException, LibraryException {
    Report report = readUnchecked(reading, fingerprint);
    if (!report.fingerprint().equals(fingerprint)) {
      throw new LibraryException(Reason.DAMAGED, database.file());
    }
    return report;
  }

  private Report readUnchecked(Database reading, String fingerprint)
      throws SQLException, LibraryException {
    List<Block> blocks =
        reading.query(
            "SELECT kind, level, start, \"end\" FROM block WHERE report = ? ORDER BY position",
            row -> new Block(kind(row.text("kind")), row.number("level"), row.range()),
            fingerprint);
    List<Integer> pages =
        reading.query(
            "SELECT start FROM page_start WHERE report = ? ORDER BY page",
            row -> row.number("start"),
            fingerprint);
    return reading
        .first(
            "SELECT title, subtitle, place, year, meeting, given, copy_source, text"
                + " FROM report WHERE fingerprint = ?",
            row ->
                new Report(
                    row.text("title"),
                    row.text("subtitle"),
                    imprint(row),
                    row.text("text"),
                    blocks,
                    pages),
            fingerprint)
        .orElseThrow(() -> new LibraryException(Reason.NO_SUCH_REPORT, database.file()));
  }

  private static BlockKind kind(String name) {
    return BlockKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Imprint imprint(Row row) throws SQLException {
    return new Imprint(
        row.text("place"),
        row.number("year"),
        row.text("meeting"),
        row.text("given"),
        row.text("copy_source"));
  }

  static Glossary readGlossary(Database reading, String fingerprint) throws SQLException {
    List<List<String>> aliases = new ArrayList<>();
    reading.query(
        "SELECT term, alias FROM alias WHERE report = ? ORDER BY term, position",
        row -> {
          int term = row.number("term");
          while (aliases.size() <= term) {
            aliases.add(new ArrayList<>());
          }
          return aliases.get(term).add(row.text("alias"));
        },
        fingerprint);
    return new Glossary(
        reading.query(
            "SELECT position, number, headword, definition FROM term WHERE report = ?"
                + " ORDER BY position",
            row -> {
              int position = row.number("position");
              return new Term(
                  row.number("number"),
                  row.text("headword"),
                  position < aliases.size() ? aliases.get(position) : List.of(),
                  row.text("definition"));
            },
            fingerprint));
  }

  private static ReportSummary summary(Row row) throws SQLException {
    return new ReportSummary(
        row.text("fingerprint"),
        row.text("title"),
        row.text("subtitle"),
        imprint(row),
        row.text("source"),
        row.instant("added"),
        row.number("length"),
        row.number("pages"),
        row.number("terms"),
        row.number("annotations"));
  }
}
