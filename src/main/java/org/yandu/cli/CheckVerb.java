package org.yandu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.yandu.library.LibraryException;
import org.yandu.search.index.IndexState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yandu check}: whether the library is sound; rebuilds what is derived. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "检查资料库是否完好。Says whether the library is sound.")
final class CheckVerb implements Callable<Integer> {

  private final YanduCommand root;

  @Option(names = "--repair", description = "重建索引。Makes the index anew where it is needed.")
  private boolean repair;

  CheckVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws LibraryException {
    try (OpenLibrary open = OpenLibrary.open(root.library())) {
      List<String> problems = open.library().check();
      IndexState state = open.finder().check();
      if (repair && problems.isEmpty() && state != IndexState.SOUND) {
        root.out().println("索引：" + words(state) + "，重建中……");
        state = open.finder().rebuild();
      }
      root.out().println("资料库：" + open.library().folder());
      root.out().println(problems.isEmpty() ? "内容：完好" : "内容：已损坏（YD-L03）");
      problems.forEach(problem -> root.out().println("  " + problem));
      root.out().println("索引：" + words(state));
      // A missing index is no damage: the first search makes it.
      boolean sound =
          problems.isEmpty() && (state == IndexState.SOUND || state == IndexState.MISSING);
      if (!sound) {
        root.err().println(advice(problems));
      }
      return sound ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
    }
  }

  private static String words(IndexState state) {
    return switch (state) {
      case SOUND -> "完好";
      case MISSING -> "尚未建立，首次查找时自动建立";
      case STALE -> "与资料库不一致";
      case OUTDATED -> "由其他版本建立";
      case DAMAGED -> "已损坏";
    };
  }

  private static String advice(List<String> problems) {
    return problems.isEmpty()
        ? LibraryFailureWords.lines(
            "YD-S01",
            "索引不可用，查找仍然可靠；yandu check --repair 可重建",
            "the index cannot be used, searching works all the same; --repair makes it anew")
        : LibraryFailureWords.lines(
            "YD-L03",
            "资料库内容已损坏，请先复制整个文件夹留存，再用备份恢复",
            "what the library holds is damaged; keep a copy of the folder before anything else");
  }
}
