package org.yandu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program without a window. */
public final class CommandLineProgram {

  /** What the program tells the system when it ends. */
  public static final int DONE = 0;

  /** It could not do what was asked. */
  public static final int FAILED = 1;

  /** It did not understand what was asked. */
  public static final int WRONG_WORDS = 2;

  private CommandLineProgram() {}

  /**
   * Runs one verb.
   *
   * @param args the words of the command line
   * @param out where results go; to print Chinese it must write UTF-8
   * @param err where errors go
   * @return {@link #DONE}, {@link #FAILED} or {@link #WRONG_WORDS}
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    YanduCommand root = new YanduCommand(out, err);
    // A verb is added here, and nowhere else.
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new ReportVerb(root))
            .addSubcommand(new TermsVerb(root))
            .addSubcommand(new FindVerb(root))
            .addSubcommand(
                new CommandLine(new AnnotationsVerb(root))
                    .addSubcommand(new AnnotationsExport(root))
                    .addSubcommand(new AnnotationsImport(root)))
            .addSubcommand(new CheckVerb(root));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(88)
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              err.println(FailureWords.of(failure));
              return FAILED;
            })
        .setParameterExceptionHandler(
            (misunderstanding, words) -> {
              err.println(wordsOf(misunderstanding));
              err.println("用法见 / see: yandu --help");
              return WRONG_WORDS;
            });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static String wordsOf(ParameterException misunderstanding) {
    String english = String.valueOf(misunderstanding.getMessage());
    String chinese = "命令写法有误。";
    if (misunderstanding instanceof UnmatchedArgumentException unmatched) {
      chinese = "不认识：" + String.join(" ", unmatched.getUnmatched());
    } else if (misunderstanding instanceof MissingParameterException) {
      chinese = "缺少参数。";
    } else if (misunderstanding.getCause() instanceof TypeConversionException
        && english.contains(InvalidPathException.class.getName())) {
      // Java reads names in the system's encoding, whatever is printed.
      chinese = "文件名无法识别；若其中有中文，请用 UTF-8 区域设置，如 LC_ALL=C.UTF-8。";
      english = "the file name cannot be read; if it is Chinese, set LC_ALL=C.UTF-8";
    }
    return "yandu: " + chinese + System.lineSeparator() + "yandu: " + english;
  }
}
