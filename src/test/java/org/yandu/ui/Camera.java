package org.yandu.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Opens a window for a scene and takes a picture of it. */
final class Camera {

  /** Set to nothing, the window opens as at the first start. */
  static final String WELCOMED = "welcomed";

  /** What is looked at closely: pictures whose names begin so are taken in twice the size too. */
  private static final List<String> CLOSELY =
      List.of(
          "receipt-marks-paper",
          "receipt-value-paper",
          "reading",
          "annotating",
          "notes-list",
          "notes-several",
          "notes-bin",
          "everywhere-filtered",
          "expansion-aliases",
          "expansion-string",
          "expansion-words",
          "plain",
          "empty-find",
          "leaving",
          "exchange",
          "settings",
          "backups",
          "print-paper",
          "revision",
          "frequency-years",
          "kinds-bin",
          "outside",
          "marks");

  private final Path folder;
  private final String wanted;
  private int libraries;

  /**
   * @param folder where the pictures are put
   * @param wanted how the names of those begin that are taken
   */
  Camera(Path folder, String wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  boolean wants(String name) {
    return name.startsWith(wanted);
  }

  void narrow(String name, Consumer<OpenWindow> scene) {
    take(name, Map.of(), scene, 900, 640);
  }

  void smallest(String name, Consumer<OpenWindow> scene) {
    take(name, Map.of(), scene, 720, 480);
  }

  void take(String name, Map<String, String> settings, Consumer<OpenWindow> scene) {
    take(name, settings, scene, 1440, 900);
  }

  void take(
      String name,
      Map<String, String> settings,
      Consumer<OpenWindow> scene,
      double width,
      double height) {
    if (!wants(name)) {
      return;
    }
    Path library = library();
    KeptLibrary.set(library, WELCOMED, "true");
    if (name.startsWith("plain")) {
      FindingScenes.fillPlain(library);
    } else if (name.startsWith("everywhere")) {
      FindingScenes.fill(library);
    } else if (name.contains("marks")) {
      MarkScenes.fill(library);
    } else if (name.startsWith("frequency")) {
      FrequencyScenes.fill(library);
    }
    if (name.startsWith("backups")) {
      KeptLibrary.backUp(library, 9);
    }
    if (name.startsWith("leaving")) {
      ExportScenes.fill(library);
    }
    if (name.startsWith("outside")) {
      ExportScenes.fillOutside(library);
    }
    if (name.startsWith("notes")) {
      AnnotationScenes.fill(library);
    }
    settings.forEach((key, value) -> KeptLibrary.set(library, key, value));
    try (OpenWindow window = OpenWindow.asStarted(library, width, height)) {
      scene.accept(window);
      Toolkit.settle();
      shoot(name, window, 1);
      if (CLOSELY.stream().anyMatch(name::startsWith)) {
        shoot(name + "@2x", window, 2);
      }
    }
  }

  Path library() {
    return folder.resolveSibling("pictures-library").resolve(System.nanoTime() + "-" + libraries++);
  }

  void shoot(String name, OpenWindow window, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    Scene scene = window.stage().getScene();
    // Shadows may reach beyond the window.
    parameters.setViewport(
        new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    WritableImage image =
        Toolkit.on(() -> window.stage().getScene().getRoot().snapshot(parameters, null));
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
