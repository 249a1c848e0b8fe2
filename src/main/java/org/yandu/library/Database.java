package org.yandu.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import org.yandu.library.LibraryException.Reason;

/**
 * One connection, one transaction at a time. Whatever fails is rolled back and typed; whatever
 * returned is on the disk.
 */
final class Database implements AutoCloseable {

  /** What is done within one transaction. */
  interface Work<T> {
    T run(Database database) throws SQLException, LibraryException;
  }

  private static final Logger LOGGER = Logger.getLogger(Database.class.getName());

  private static final int MOST_STATEMENTS = 100;

  private final Path file;
  private final Connection connection;
  private final boolean readOnly;
  private final Runnable afterClosing;
  private final ReentrantLock lock = new ReentrantLock();

  /** Those that nobody uses at the moment, by what they say; the connection closes them. */
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private boolean closed;

  Database(Path file, Connection connection) {
    this(file, connection, false, () -> {});
  }

  private Database(Path file, Connection connection, boolean readOnly, Runnable afterClosing) {
    this.file = file;
    this.connection = connection;
    this.readOnly = readOnly;
    this.afterClosing = afterClosing;
  }

  /**
   * A database in which every change is refused.
   *
   * @param file the one that is meant, for what is said of failures
   * @param connection to that file or to a copy of it
   * @param afterClosing called once the connection is closed
   */
  static Database readOnly(Path file, Connection connection, Runnable afterClosing) {
    return new Database(file, connection, true, afterClosing);
  }

  boolean isReadOnly() {
    return readOnly;
  }

  Path file() {
    return file;
  }

  /** Reads; everything read within it is of one moment. */
  <T> T read(Work<T> work) throws LibraryException {
    return transaction("BEGIN", work);
  }

  /** Changes; waits for other writers first, so that it cannot fail half-way because of them. */
  <T> T write(Work<T> work) throws LibraryException {
    if (readOnly) {
      throw new LibraryException(Reason.READ_ONLY, file);
    }
    return transaction("BEGIN IMMEDIATE", work);
  }

  private <T> T transaction(String begin, Work<T> work) throws LibraryException {
    return exclusively(
        () -> {
          run(begin);
          boolean done = false;
          try {
            T result = work.run(this);
            run("COMMIT");
            done = true;
            return result;
          } finally {
            if (!done) {
              rollBack();
            }
          }
        });
  }

  /** Runs statements outside of any transaction: settings of the connection, checkpoints. */
  <T> T plainly(Work<T> work) throws LibraryException {
    return exclusively(() -> work.run(this));
  }

  private <T> T exclusively(Body<T> body) throws LibraryException {
    lock.lock();
    try {
      if (closed) {
        throw new LibraryException(Reason.CLOSED, file);
      }
      return body.run();
    } catch (SQLException e) {
      if (SqliteFailure.isOfTheFile(e) && !readOnly) {
        Suspicion.note(file);
      }
      throw SqliteFailure.typed(file, e);
    } catch (IllegalArgumentException | DateTimeException e) {
      // The values were checked before they were stored: what no longer fits is damage.
      throw new LibraryException(Reason.DAMAGED, file, e);
    } finally {
      lock.unlock();
    }
  }

  private interface Body<T> {
    T run() throws SQLException, LibraryException;
  }

  private void rollBack() {
    try {
      run("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself, as it does when the disk is full. What went wrong first
      // is on its way to the caller.
      LOGGER.fine(() -> "no transaction left to roll back in " + file);
    }
  }

  /** What is done with a statement. */
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /** Preparing a statement costs as much as running it: the same ones come again and again. */
  private <T> T prepared(String sql, Use<T> use) throws SQLException {
    PreparedStatement idle = statements.remove(sql);
    PreparedStatement statement = idle == null ? connection.prepareStatement(sql) : idle;
    boolean done = false;
    try {
      T result = use.of(statement);
      done = statements.size() < MOST_STATEMENTS && statements.putIfAbsent(sql, statement) == null;
      return result;
    } finally {
      if (!done) {
        statement.close();
      }
    }
  }

  /** Runs SQL that answers nothing; several statements may be separated by semicolons. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Changes rows and says how many. */
  int update(String sql, Object... values) throws SQLException {
    return prepared(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  /** Runs one statement for many rows of values. */
  void updateAll(String sql, List<Object[]> rows) throws SQLException {
    prepared(
        sql,
        statement -> {
          for (Object[] values : rows) {
            bind(statement, values);
            statement.executeUpdate();
          }
          return rows.size();
        });
  }

  <T> List<T> query(String sql, Row.Mapper<T> mapper, Object... values) throws SQLException {
    return prepared(
        sql,
        statement -> {
          bind(statement, values);
          try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            List<T> found = new ArrayList<>();
            while (result.next()) {
              found.add(mapper.map(row));
            }
            return found;
          }
        });
  }

  <T> Optional<T> first(String sql, Row.Mapper<T> mapper, Object... values) throws SQLException {
    return query(sql, mapper, values).stream().findFirst();
  }

  /** The number in the first row and column of what a pragma or a count answers. */
  long number(String sql, Object... values) throws SQLException {
    return prepared(
        sql,
        statement -> {
          bind(statement, values);
          try (ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
          }
        });
  }

  /** The first column of what a pragma answers. */
  List<String> lines(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            lines.add(result.getString(1));
          }
        }
      }
    }
    return lines;
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
  }

  /** Closes the connection; once closed, every other call fails with {@link Reason#CLOSED}. */
  @Override
  public void close() throws LibraryException {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        try {
          connection.close();
        } finally {
          afterClosing.run();
        }
      }
    } catch (SQLException e) {
      throw SqliteFailure.typed(file, e);
    } finally {
      lock.unlock();
    }
  }
}
