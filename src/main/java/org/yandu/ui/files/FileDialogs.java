package org.yandu.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's questions for a file. They wait for the answer; nothing when there is none. */
public interface FileDialogs {

  /**
   * Files of one kind.
   *
   * @param name what the reader calls them
   * @param extensions how their names end, without the dot
   */
  record Kind(String name, List<String> extensions) {

    public Kind {
      extensions = List.copyOf(extensions);
    }
  }

  /** Which file is to be read; it may be of another kind all the same. */
  Optional<Path> askToRead(String title, Kind kind);

  /**
   * Where a file is to be written. The reader has been asked whether one that is there may be
   * replaced.
   *
   * @param name what it may be called
   */
  Optional<Path> askToWrite(String title, String name, Kind kind);

  /** Shows a folder in the system's own program for files; nothing where there is none. */
  void showFolder(Path folder);
}
