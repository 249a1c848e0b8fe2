package org.yandu.ui.shell;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.Font;

/** The faces that travel with the program, and those that are installed. */
public final class Fonts {

  private static final List<String> FILES =
      List.of(
          "NotoSerifSC-Regular.ttf",
          "NotoSansSC-Regular.ttf",
          "NotoSansSC-Bold.ttf",
          "NotoSerifSC-Bold.ttf");

  private Fonts() {}

  /**
   * Makes the program's own faces known to the toolkit.
   *
   * @return all families that can be used
   * @throws IllegalStateException if the program was built without its faces
   */
  public static Set<String> load() {
    for (String file : FILES) {
      String url = url(file);
      if (Font.loadFont(url, 12) == null) {
        throw new IllegalStateException("unreadable face " + url);
      }
    }
    return new TreeSet<>(Font.getFamilies());
  }

  /**
   * In the folder {@code fonts} beside the program's jar, because out of a jar the toolkit would
   * unpack 37 MB at every start; among the classes where there is no jar.
   */
  private static String url(String file) {
    try {
      CodeSource source = Fonts.class.getProtectionDomain().getCodeSource();
      if (source != null) {
        Path beside = Path.of(source.getLocation().toURI()).resolveSibling("fonts").resolve(file);
        if (Files.isRegularFile(beside)) {
          return beside.toUri().toString();
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program has no place", e);
    }
    return Objects.requireNonNull(
            Fonts.class.getResource("/org/yandu/ui/fonts/" + file), () -> "missing face " + file)
        .toExternalForm();
  }
}
