package org.yandu.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.Font;

/** The faces that travel with the program, and those that are installed. */
public final class Fonts {

  private static final List<String> FILES =
      List.of(
          "NotoSerifSC-Regular.otf",
          "NotoSansSC-Regular.otf",
          "NotoSansSC-Bold.otf",
          "NotoSerifSC-Bold.otf");

  /** What the address of something in a jar begins with, and what stands behind the jar's own. */
  private static final String JAR = "jar:";

  private static final String INSIDE = "!/";

  private Fonts() {}

  /**
   * Makes the program's own faces known to the toolkit.
   *
   * @return all families that can be used
   * @throws IllegalStateException if the program was built without its faces
   */
  public static Set<String> load() {
    for (String file : FILES) {
      loadFace(file);
    }
    return new TreeSet<>(Font.getFamilies());
  }

  /**
   * The file of one of the program's own faces.
   *
   * @throws IOException if the program has no such face, or it cannot be read
   */
  static InputStream open(String family, boolean bold) throws IOException {
    String file = family.replace(" ", "") + (bold ? "-Bold.otf" : "-Regular.otf");
    if (!FILES.contains(file)) {
      throw new IOException("no face of the program: " + file);
    }
    return open(file, besideTheJar(file));
  }

  private static void loadFace(String file) {
    Optional<Path> beside = besideTheJar(file);
    // The toolkit takes the path of a URL as it stands: one that encodes Chinese names or spaces,
    // as a proper one does, leads nowhere.
    if (beside.isPresent() && Font.loadFont("file:" + beside.get(), 12) != null) {
      return;
    }
    try (InputStream stream = open(file, beside)) {
      if (Font.loadFont(stream, 12) == null) {
        throw new IllegalStateException("unreadable face " + file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable face " + file, e);
    }
  }

  /**
   * In the folder {@code fonts} beside the program's jar, because out of a jar the toolkit would
   * unpack 37 MB at every start; nothing where there is no jar. The code source of the class knows
   * the jar only where it was when the cache of classes was made.
   */
  private static Optional<Path> besideTheJar(String file) {
    String self = String.valueOf(Fonts.class.getResource("Fonts.class"));
    int inside = self.lastIndexOf(INSIDE);
    return self.startsWith(JAR) && inside > 0
        ? Optional.of(Path.of(URI.create(self.substring(JAR.length(), inside))))
            .map(jar -> jar.resolveSibling("fonts").resolve(file))
            .filter(Files::isRegularFile)
        : Optional.empty();
  }

  private static InputStream open(String file, Optional<Path> beside) throws IOException {
    return beside.isPresent()
        ? Files.newInputStream(beside.get())
        : Objects.requireNonNull(
            Fonts.class.getResourceAsStream("/org/yandu/ui/fonts/" + file),
            () -> "missing face " + file);
  }
}
