package org.yandu.ui.settings;

import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import org.yandu.ui.sheet.Typography;

/** Theme, face and type size, as chosen by the reader. */
public final class Appearance {

  private final Set<String> families;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.PAPER);
  private final StringProperty face = new SimpleStringProperty("");
  private final IntegerProperty points = new SimpleIntegerProperty(Typography.USUAL);

  /**
   * @param families the font families that can be used
   */
  public Appearance(Set<String> families) {
    this.families = Set.copyOf(families);
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The family that the body is set in; empty for the best one that is there. */
  public StringProperty faceProperty() {
    return face;
  }

  /** The font families to choose from. */
  public Set<String> families() {
    return families;
  }

  /** The size of the body type in points, from 12 to 64. */
  public IntegerProperty pointsProperty() {
    return points;
  }

  /** Changes the type by steps that grow with it, within what is allowed. */
  public void enlarge(int steps) {
    int step = points.get() >= 36 ? 4 : points.get() >= 20 ? 2 : 1;
    setPoints(points.get() + steps * step);
  }

  public void usualSize() {
    points.set(Typography.USUAL);
  }

  public void setPoints(int newPoints) {
    points.set(Math.clamp(newPoints, Typography.SMALLEST, Typography.LARGEST));
  }

  public Typography typography() {
    return new Typography(points.get(), families, face.get());
  }

  /** Dresses a window's root in the theme, now and after each change of it. */
  public void dress(Parent root) {
    theme.subscribe(
        chosen -> {
          for (Theme other : Theme.values()) {
            root.getStyleClass().remove(other.styleClass());
          }
          root.getStyleClass().add(chosen.styleClass());
        });
  }

  /** Dresses all controls in the theme, now and after each change of it. */
  public void dressControls() {
    theme.subscribe(chosen -> Application.setUserAgentStylesheet(chosen.controls()));
  }
}
