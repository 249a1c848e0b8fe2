package org.yandu.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Another program that writes into a library, and does not come to an end until it is told to, or
 * the program that has started it ends.
 */
public final class LockingProgram {

  private final Process process;

  private LockingProgram(Process process) {
    this.process = process;
  }

  /**
   * Starts it; answers when it has the lock.
   *
   * @param folder the library's folder
   */
  public static LockingProgram on(Path folder) throws IOException {
    Process process = JavaProgram.start(LockingProgram.class, List.of(), folder.toString());
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    if (!"locked".equals(said.readLine())) {
      process.destroyForcibly();
      throw new IOException("the other program did not lock the library");
    }
    return new LockingProgram(process);
  }

  /** Lets it come to an end, and waits for that. */
  public void release() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  /**
   * Locks a library until its input ends.
   *
   * @param args the library's folder
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path file = Path.of(args[0]).resolve("library.db");
    try (Connection connection = Driver.connect(file, "mode=rw", Duration.ofSeconds(5));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("BEGIN IMMEDIATE");
      System.out.println("locked");
      System.in.readAllBytes();
      statement.executeUpdate("ROLLBACK");
    }
  }
}
