package org.yandu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.text.Range;

/** Keeping one annotation so that it outlives a power cut the moment the call returns. */
@State(Scope.Benchmark)
public class StoringBenchmark {

  private static final String NOTE = "这一项的完成时间和责任单位需要进一步明确。";

  private final Library library;
  private final Annotation annotation;
  private final Connection bare;
  private final PreparedStatement insert;

  /** Makes a library with the report in it, and a bare database beside it on the same disk. */
  public StoringBenchmark() {
    Path folder = ProjectFiles.newFolder("storing");
    Ingested shipped = ShippedReports.first();
    Instant now = Instant.now();
    annotation =
        new Annotation(
            UUID.randomUUID(),
            shipped.report().fingerprint(),
            Anchor.of(shipped.report(), new Range(1000, 1040)),
            AnnotationKind.QUESTION,
            NOTE,
            "",
            now,
            now);
    // JMH extends this class, and a constructor of its kind may not throw what is checked.
    try {
      library = Library.open(folder.resolve("library"));
      library.reports().add(shipped.report(), shipped.glossary(), "");
      bare = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
      insert = prepare(bare);
    } catch (LibraryException | SQLException e) {
      throw new IllegalStateException("cannot store in " + folder, e);
    }
  }

  private static PreparedStatement prepare(Connection bare) throws SQLException {
    try (Statement statement = bare.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("CREATE TABLE annotation (id TEXT PRIMARY KEY, note TEXT NOT NULL)");
    }
    return bare.prepareStatement("INSERT INTO annotation VALUES (?, ?)");
  }

  /** What the program does when a note is saved for the first time. */
  @Benchmark
  public void store() throws LibraryException {
    library
        .annotations()
        .add(
            new Annotation(
                UUID.randomUUID(),
                annotation.report(),
                annotation.anchor(),
                annotation.kind(),
                annotation.note(),
                annotation.author(),
                annotation.created(),
                annotation.modified()));
  }

  /** The least that SQLite must do to keep the same words as durably. */
  @Benchmark
  public int insert() throws SQLException {
    insert.setString(1, UUID.randomUUID().toString());
    insert.setString(2, NOTE);
    return insert.executeUpdate();
  }

  /** Closes both files. */
  @TearDown
  public void close() throws LibraryException, SQLException {
    library.close();
    insert.close();
    bare.close();
  }
}
