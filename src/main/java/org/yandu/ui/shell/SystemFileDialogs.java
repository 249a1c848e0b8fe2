package org.yandu.ui.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.yandu.ui.files.FileDialogs;

/** The dialogs of the desktop; each begins in the folder in which the last one ended. */
final class SystemFileDialogs implements FileDialogs {

  private static final System.Logger LOG = System.getLogger(SystemFileDialogs.class.getName());

  private static final String ALL = "*.*";

  private final Window owner;
  private Optional<File> folder = Optional.empty();

  SystemFileDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> askToRead(String title, Kind kind) {
    FileChooser chooser = chooser(title, kind);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ALL, ALL));
    return chosen(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> askToWrite(String title, String name, Kind kind) {
    FileChooser chooser = chooser(title, kind);
    String ending = "." + kind.extensions().getFirst();
    // Whoever deletes the ending still gets it: where it is in the field, its file is asked about.
    chooser.setInitialFileName(name + ending);
    return chosen(chooser.showSaveDialog(owner))
        .map(
            path ->
                path.toString().toLowerCase(Locale.ROOT).endsWith(ending) || path.toFile().exists()
                    ? path
                    : free(path, ending));
  }

  @Override
  public void showFolder(Path shown) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String program = "xdg-open";
    if (system.startsWith("windows")) {
      program = "explorer.exe";
    } else if (system.startsWith("mac")) {
      program = "open";
    }
    ProcessBuilder opening =
        new ProcessBuilder(program, shown.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Starting a program may take longer than a frame.
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                opening.start();
              } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "the folder cannot be shown", e);
              }
            });
  }

  /** The path with its ending; a file of that name, about which nobody was asked, is left alone. */
  private static Path free(Path path, String ending) {
    Path with = path.resolveSibling(path.getFileName() + ending);
    return with.toFile().exists() ? path : with;
  }

  private FileChooser chooser(String title, Kind kind) {
    hideMenus();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                kind.name(), kind.extensions().stream().map(each -> "*." + each).toList()));
    return chooser;
  }

  /** A menu hides only after its item has been carried out: it would lie beside the dialog. */
  private static void hideMenus() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  private Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = Optional.ofNullable(file.getParentFile());
    return Optional.of(file.toPath());
  }
}
