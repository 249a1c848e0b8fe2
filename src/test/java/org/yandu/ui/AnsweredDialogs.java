package org.yandu.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.yandu.ui.files.FileDialogs;

/** The system's questions for a file, answered beforehand; without an answer they are cancelled. */
final class AnsweredDialogs implements FileDialogs {

  private Optional<Path> answer = Optional.empty();
  private String offeredName = "";
  private Optional<Path> shownFolder = Optional.empty();

  /** What the next question is answered with, and every one after it. */
  void answer(Path file) {
    answer = Optional.of(file);
  }

  /** The name that was offered last for a file to be written. */
  String offeredName() {
    return offeredName;
  }

  @Override
  public Optional<Path> askToRead(String title, Kind kind) {
    return answer;
  }

  @Override
  public Optional<Path> askToWrite(String title, String name, Kind kind) {
    offeredName = name + "." + kind.extensions().getFirst();
    return answer;
  }

  @Override
  public void showFolder(Path folder) {
    shownFolder = Optional.of(folder);
  }

  /** The folder that was shown last. */
  Optional<Path> shownFolder() {
    return shownFolder;
  }
}
