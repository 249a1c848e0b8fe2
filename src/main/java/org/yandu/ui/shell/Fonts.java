package org.yandu.ui.shell;

import java.net.URL;
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
      URL url =
          Objects.requireNonNull(
              Fonts.class.getResource("/org/yandu/ui/fonts/" + file), () -> "missing face " + file);
      if (Font.loadFont(url.toExternalForm(), 12) == null) {
        throw new IllegalStateException("unreadable face " + url);
      }
    }
    return new TreeSet<>(Font.getFamilies());
  }
}
