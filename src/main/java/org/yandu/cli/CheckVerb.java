package org.yandu.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yandu.library.Backup;
import org.yandu.library.LibraryException;
import org.yandu.library.LibraryException.Reason;
import org.yandu.library.LogFile;
import org.yandu.library.Restoring;
import org.yandu.search.index.IndexState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code yandu check}: whether the library is sound, and what backups there are; rebuilds what is
 * derived, and goes back to a backup.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "检查资料库和备份是否完好。Says whether the library is sound, and its backups.")
final class CheckVerb implements Callable<Integer> {

  private static final String LATEST = "latest";

  private final YanduCommand root;

  @Option(
      names = "--repair",
      description = {
        "重建索引；文件损坏时原样另存，改用最新的完好备份。",
        "Makes the index anew where it is needed; sets a damaged file aside for a backup."
      })
  private boolean repair;

  @Option(
      names = "--restore",
      paramLabel = "FILE|latest",
      description = {
        "用一份备份（文件，或 latest 指最新的完好一份）代替现在的资料库，现在的留作备份。",
        "Puts a backup in the place of the library, which becomes a backup itself."
      })
  private Optional<String> restore = Optional.empty();

  @Option(names = "--json", description = "给程序读。For programs.")
  private boolean json;

  CheckVerb(YanduCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws LibraryException {
    LogFile.silenceTerminal();
    return restore.isPresent() ? restore(restore.get()) : check();
  }

  private int check() throws LibraryException {
    CheckAnswer answer = answer();
    if (json) {
      root.out().println(Json.of(answer.json()));
    } else {
      answer.lines().forEach(root.out()::println);
    }
    if (!answer.isSound()) {
      root.err().println(answer.advice());
    }
    return answer.isSound() ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
  }

  private CheckAnswer answer() throws LibraryException {
    try (OpenLibrary open = repair ? OpenLibrary.open(root) : OpenLibrary.openAsItIs(root)) {
      List<String> problems = open.library().check();
      IndexState state = open.finder().check();
      if (repair && problems.isEmpty() && state != IndexState.SOUND) {
        if (!json) {
          root.out().println("索引：" + CheckAnswer.words(state) + "，重建中……");
        }
        state = open.finder().rebuild();
      }
      return new CheckAnswer(
          open.library().folder(),
          open.library().condition().readOnly(),
          problems,
          Optional.of(state),
          backups());
    } catch (LibraryException e) {
      if (e.reason() != Reason.DAMAGED) {
        throw e;
      }
      List<String> problems = List.of(String.valueOf(e.place()));
      return new CheckAnswer(root.folder(), false, problems, Optional.empty(), backups());
    }
  }

  private Map<Backup, Boolean> backups() throws LibraryException {
    Map<Backup, Boolean> backups = new LinkedHashMap<>();
    for (Backup backup : new Restoring(root.folder()).backups()) {
      backups.put(backup, backup.isSound());
    }
    return backups;
  }

  private int restore(String which) throws LibraryException {
    Restoring restoring = new Restoring(root.folder());
    Optional<Path> backup =
        which.equals(LATEST) ? restoring.newestGood().map(Backup::file) : named(restoring, which);
    if (backup.isEmpty()) {
      root.err()
          .println(
              LibraryFailureWords.lines(
                  Reason.UNSOUND_BACKUP.code(),
                  "没有完好的备份：" + which + "；资料库没有改动",
                  "there is no such sound backup: " + which + "; the library was not changed"));
      return CommandLineProgram.FAILED;
    }
    Optional<Path> before = restoring.restore(backup.get(), InstantSource.system());
    if (json) {
      Map<String, String> answer = new LinkedHashMap<>();
      answer.put("restored", backup.get().toString());
      before.ifPresent(path -> answer.put("before", path.toString()));
      root.out().println(Json.of(answer));
    } else {
      root.out().println("已恢复：" + backup.get());
      before.ifPresent(path -> root.out().println("原来的资料库留作：" + path));
    }
    return CommandLineProgram.DONE;
  }

  /** A file, or the name of one among the backups. */
  private static Optional<Path> named(Restoring restoring, String which) throws LibraryException {
    try {
      for (Backup backup : restoring.backups()) {
        if (backup.file().endsWith(which)) {
          return Optional.of(backup.file());
        }
      }
      return Optional.of(Path.of(which)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
