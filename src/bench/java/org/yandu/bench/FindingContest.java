package org.yandu.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yandu.glossary.Glossary;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.search.FoundPassage;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.index.Finder;
import org.yandu.search.index.HitCount;
import org.yandu.search.index.IndexState;
import org.yandu.text.Folding;

/**
 * Those that find a string in many reports. Each does the whole job: how much there is in all, and
 * the first screen of sentences.
 */
abstract sealed class FindingContest implements AutoCloseable {

  /** So many results fit into the pane. */
  static final int SCREEN = 12;

  final Path folder;

  /** Nothing here waits for a thread, so that nothing is interrupted. */
  @Override
  public abstract void close() throws LibraryException, SQLException;

  FindingContest(Path folder) {
    this.folder = folder;
  }

  /** Puts the texts where they are found later; not measured. */
  abstract void prepare(Iterable<Report> reports) throws Exception;

  /** Makes the index, anew where there is one. */
  abstract void build() throws Exception;

  /**
   * Finds.
   *
   * @param screen gets the sentences
   * @return in how many reports it is found; for the check that all find the same
   */
  abstract int find(String query, Collection<String> screen) throws Exception;

  /** What the index takes on the disk, in bytes. */
  abstract long bytes() throws Exception;

  static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** The library and its index, as the program has them. */
  static final class Yandu extends FindingContest {

    private final Library library;
    private final Finder<LibraryException> finder;

    Yandu(Path folder) throws LibraryException {
      super(folder);
      library = Library.open(folder);
      finder = new Finder<>(library.indexFolder(), library.reports());
    }

    @Override
    void prepare(Iterable<Report> reports) throws LibraryException {
      for (Report report : reports) {
        library.reports().add(report, Glossary.EMPTY, report.title());
      }
    }

    @Override
    void build() throws LibraryException, IOException {
      if (finder.rebuild() != IndexState.SOUND) {
        throw new IOException("no index in " + folder);
      }
    }

    @Override
    int find(String query, Collection<String> screen) throws LibraryException {
      List<Interpretation> all = Query.parse(query).interpretations();
      Interpretation meant = all.getFirst();
      List<HitCount> counts = finder.count(meant, () -> false);
      for (int next = 1; next < all.size() && counts.isEmpty(); next++) {
        meant = all.get(next);
        counts = finder.count(meant, () -> false);
      }
      List<String> first = new ArrayList<>();
      int shown = 0;
      for (HitCount count : counts) {
        if (shown < SCREEN) {
          first.add(count.report());
          shown += count.total();
        }
      }
      Map<String, List<Hit>> hits = finder.hits(meant, first);
      for (String fingerprint : first) {
        Report report = library.reports().forPassages(fingerprint);
        for (Hit hit : hits.getOrDefault(fingerprint, List.of())) {
          if (screen.size() < SCREEN) {
            screen.add(FoundPassage.of(report, hit.range()).context());
          }
        }
      }
      return counts.size();
    }

    @Override
    long bytes() throws IOException {
      return bytes(library.indexFolder());
    }

    @Override
    public void close() throws LibraryException {
      finder.close();
      library.close();
    }
  }

  /** SQLite's own full text search with trigrams, over folded paragraphs that stand beside it. */
  static final class Fts5 extends FindingContest {

    private final Connection connection;
    private long text;

    Fts5(Path folder) throws SQLException {
      super(folder);
      connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts5.db"));
    }

    @Override
    void prepare(Iterable<Report> reports) throws SQLException, IOException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
        statement.execute("PRAGMA cache_size = -131072");
        statement.execute("CREATE TABLE paragraph (id INTEGER PRIMARY KEY, report INT, text TEXT)");
        statement.execute(
            "CREATE VIRTUAL TABLE fts USING fts5(text, content='paragraph', content_rowid='id',"
                + " tokenize='trigram')");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO paragraph (report, text) VALUES (?, ?)")) {
        int number = 0;
        for (Report report : reports) {
          number++;
          for (Block block : report.blocks()) {
            insert.setInt(1, number);
            insert.setString(2, Folding.key(report.textOf(block)));
            insert.executeUpdate();
          }
        }
      }
      connection.commit();
      text = bytes(folder);
    }

    @Override
    void build() throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("INSERT INTO fts (fts) VALUES ('rebuild')");
      }
      connection.commit();
    }

    @Override
    int find(String query, Collection<String> screen) throws SQLException {
      String match = '"' + Folding.key(query) + '"';
      try (PreparedStatement first =
              connection.prepareStatement(
                  "SELECT snippet(fts, 0, '', '', '…', 60) FROM fts WHERE fts MATCH ? LIMIT "
                      + SCREEN);
          PreparedStatement all =
              connection.prepareStatement("SELECT count(*) FROM fts WHERE fts MATCH ?")) {
        all.setString(1, match);
        int count;
        try (ResultSet result = all.executeQuery()) {
          result.next();
          count = result.getInt(1);
        }
        first.setString(1, match);
        try (ResultSet result = first.executeQuery()) {
          while (result.next()) {
            screen.add(result.getString(1));
          }
        }
        return count;
      }
    }

    /** In how many reports something stands. */
    int reports(String query) throws SQLException {
      try (PreparedStatement all =
          connection.prepareStatement(
              "SELECT count(DISTINCT report) FROM fts JOIN paragraph ON id = fts.rowid"
                  + " WHERE fts MATCH ?")) {
        all.setString(1, '"' + Folding.key(query) + '"');
        try (ResultSet result = all.executeQuery()) {
          result.next();
          return result.getInt(1);
        }
      }
    }

    @Override
    long bytes() throws IOException {
      return bytes(folder) - text;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /** Looking through plain files each time. */
  static final class RipGrep extends FindingContest {

    RipGrep(Path folder) {
      super(folder);
    }

    static boolean isThere() {
      return Stream.of(System.getenv("PATH").split(File.pathSeparator))
          .anyMatch(place -> Files.isExecutable(Path.of(place, "rg")));
    }

    @Override
    void prepare(Iterable<Report> reports) throws IOException {
      int number = 0;
      for (Report report : reports) {
        List<String> lines =
            report.blocks().stream().map(block -> Folding.key(report.textOf(block))).toList();
        Files.write(folder.resolve(number++ + ".txt"), lines, StandardCharsets.UTF_8);
      }
    }

    @Override
    void build() {}

    @Override
    int find(String query, Collection<String> screen) throws IOException, InterruptedException {
      Process process =
          new ProcessBuilder("rg", "--no-heading", "--fixed-strings", "-e", Folding.key(query), ".")
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      int count = 0;
      try (var lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
        for (String line : (Iterable<String>) lines::iterator) {
          count++;
          if (screen.size() < SCREEN) {
            screen.add(line);
          }
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      process.waitFor();
      return count;
    }

    @Override
    long bytes() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
