package org.yandu.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.library.LibraryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What all verbs share: where to print, and which library is meant. */
@Command(
    name = "yandu",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    header = "研读：政府工作报告阅读器 · an offline reader for Chinese government work reports",
    description = "不带参数时打开窗口。Without a verb, opens the window.",
    footer = {
      "",
      "退出码 / exit codes: 0 完成 done, 1 未能完成 could not, 2 命令有误 wrong words",
      "不写文件时指随附的报告。Where no FILE is named, the bundled report is meant."
    })
final class YanduCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "另用一个资料库文件夹。Uses another library folder.")
  private Optional<Path> library = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  YanduCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Where results are printed. */
  PrintStream out() {
    return out;
  }

  /** Where errors and warnings are printed. */
  PrintStream err() {
    return err;
  }

  /** The library folder that is meant. */
  Path folder() {
    return library.orElseGet(LibraryFolder::standard);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(out);
    return CommandLineProgram.WRONG_WORDS;
  }
}
