package org.yandu.library;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.yandu.library.LibraryException.Reason;

/** What SQLite's result codes mean for a library; see https://www.sqlite.org/rescode.html. */
final class SqliteFailure {

  /** An extended result code keeps its primary one in the lowest eight bits. */
  private static final int PRIMARY = 0xFF;

  private SqliteFailure() {}

  static LibraryException typed(Path file, SQLException failure) {
    return new LibraryException(reason(failure), file, failure);
  }

  /**
   * Whether SQLite itself says that the file is damaged. Everything else that is called damage, a
   * value that makes no sense or a table that is missing, leaves a file that can be read.
   */
  static boolean isOfTheFile(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && switch (sqlite.getResultCode().code & PRIMARY) {
          case 11, 26 -> true; // CORRUPT, NOTADB
          default -> false;
        };
  }

  static Reason reason(SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite)) {
      return Reason.DEVICE;
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    return switch (code.code & PRIMARY) {
      case 5, 6, 15 -> Reason.LOCKED; // BUSY, LOCKED, PROTOCOL
      case 3, 8 -> Reason.READ_ONLY; // PERM, READONLY
      case 13 -> Reason.DISK_FULL; // FULL
      case 14, 23 -> Reason.FOLDER_UNUSABLE; // CANTOPEN, AUTH
      // CORRUPT, NOTADB; and where the program's own statements are wrong (ERROR, CONSTRAINT,
      // MISMATCH, SCHEMA), the tables are not the ones it made.
      case 1, 11, 17, 19, 20, 26 -> Reason.DAMAGED;
      default -> Reason.DEVICE;
    };
  }
}
