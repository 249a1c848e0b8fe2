package org.yandu.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.Glossary;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** What is in a library's file, looked at from outside of the window. */
final class KeptLibrary {

  private KeptLibrary() {}

  /** What another program would find there now. */
  static List<Annotation> annotations(Path folder) {
    try (Library library = Library.open(folder)) {
      return library.annotations().all();
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  static void set(Path folder, String key, String value) {
    try (Library library = Library.open(folder)) {
      library.settings().put(key, value);
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  /** Keeps another report, of one paragraph, beside the shipped one. */
  static void addReport(Path folder, String paragraph) {
    add(folder, SampleReport.of(paragraph));
  }

  /** Keeps another report beside the shipped one. */
  static void add(Path folder, Report report) {
    try (Library library = Library.open(folder)) {
      library.reports().add(report, Glossary.EMPTY, "");
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  /** Makes a backup for each of the days before today, today's among them. */
  static void backUp(Path folder, int days) {
    Instant now = Instant.now();
    try (Library library = Library.open(folder)) {
      library.reports().add(SampleReport.of("一段。"), Glossary.EMPTY, "");
      for (int day = days - 1; day >= 0; day--) {
        Instant then = now.minus(Duration.ofDays(day));
        library.backUpIfDue(InstantSource.fixed(then));
        Path made = folder.resolve("backups/library-" + then.toString().substring(0, 10) + ".db");
        Files.setLastModifiedTime(made, FileTime.from(then));
      }
    } catch (LibraryException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection that knows nothing of the program's manners. */
  static Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.db"));
  }

  static void execute(Path folder, String sql) {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
