package org.yandu;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.yandu.cli.CommandLineProgram;

/** Starts the window, or, where there are arguments, the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // Whatever the system's locale says: what is printed is Chinese, and is read by programs.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = CommandLineProgram.run(args.length == 0 ? new String[] {"--help"} : args, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }
}
