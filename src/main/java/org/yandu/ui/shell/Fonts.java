package org.yandu.ui.shell;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private Fonts() {}

  /**
   * Makes the program's own faces known to the toolkit.
   *
   * @return all families that can be used
   * @throws IllegalStateException if the program was built without its faces
   */
  public static Set<String> load() {
    for (String file : FILES) {
      URL url = locate(file);
      if (Font.loadFont(url.toExternalForm(), 12) == null) {
        throw new IllegalStateException("unreadable face " + url);
      }
    }
    return new TreeSet<>(Font.getFamilies());
  }

  /**
   * Among the classes where the program runs from class folders; else in the folder beside its jar.
   * That folder is not on the class path: the JVM's start-up cache allows no folders there.
   */
  private static URL locate(String file) {
    URL resource = Fonts.class.getResource("/org/yandu/ui/fonts/" + file);
    if (resource != null) {
      return resource;
    }
    try {
      URL jar = Fonts.class.getProtectionDomain().getCodeSource().getLocation();
      Path face = Path.of(jar.toURI()).resolveSibling("fonts").resolve(file);
      if (!Files.isRegularFile(face)) {
        throw new IllegalStateException("missing face " + face);
      }
      return face.toUri().toURL();
    } catch (URISyntaxException | MalformedURLException e) {
      throw new IllegalStateException("missing face " + file, e);
    }
  }
}
