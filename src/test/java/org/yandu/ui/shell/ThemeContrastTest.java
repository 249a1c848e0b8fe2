package org.yandu.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yandu.annotation.KindColour;
import org.yandu.ui.settings.Theme;

/** The colours of the themes can be read and told apart: WCAG 2.2, 1.4.3 and 1.4.11. */
class ThemeContrastTest {

  /** For text of any size. */
  private static final double TEXT = 4.5;

  /** For what is not text but must be seen: WCAG 1.4.11. */
  private static final double SHAPE = 3;

  /**
   * Two colours this far apart (CIE76 in L*a*b*) are told apart at a glance when they do not lie
   * side by side; 2.3 is just noticeable where they touch.
   */
  private static final double DISTINCT = 12;

  private static final List<String> KINDS =
      Arrays.stream(KindColour.values())
          .map(colour -> "mark-" + colour.name().toLowerCase(Locale.ROOT))
          .toList();

  private static final Pattern BLOCK = Pattern.compile("\\.root\\.theme-(\\w+) \\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("-yd-([a-z-]+): (#[0-9A-Fa-f]{6,8});");

  private final Map<String, Map<String, Color>> themes = themes();

  private static Map<String, Map<String, Color>> themes() {
    Map<String, Map<String, Color>> themes = new HashMap<>();
    Matcher block = BLOCK.matcher(css());
    while (block.find()) {
      Map<String, Color> colours = new HashMap<>();
      Matcher colour = COLOUR.matcher(block.group(2));
      while (colour.find()) {
        colours.put(colour.group(1), Color.web(colour.group(2)));
      }
      themes.put(block.group(1), colours);
    }
    return themes;
  }

  private static String css() {
    try (InputStream stream =
        Objects.requireNonNull(Desktop.class.getResourceAsStream("yandu.css"), "yandu.css")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Color colour(Theme theme, String name) {
    return Objects.requireNonNull(
        Objects.requireNonNull(themes.get(theme.key()), theme.key()).get(name),
        () -> name + " in " + theme);
  }

  /** A colour as it looks on an opaque one. */
  private static Color over(Color upper, Color lower) {
    return Color.color(
        mix(upper.getRed(), lower.getRed(), upper.getOpacity()),
        mix(upper.getGreen(), lower.getGreen(), upper.getOpacity()),
        mix(upper.getBlue(), lower.getBlue(), upper.getOpacity()));
  }

  private static double mix(double upper, double lower, double opacity) {
    return upper * opacity + lower * (1 - opacity);
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /** Relative luminance as WCAG defines it. */
  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double[] lab(Color colour) {
    double red = linear(colour.getRed());
    double green = linear(colour.getGreen());
    double blue = linear(colour.getBlue());
    double x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    double y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    double z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double curve(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double distance(Color one, Color other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private void requireContrast(Theme theme, List<String> inks, List<String> grounds, double least) {
    List<String> weak = new ArrayList<>();
    Color sheet = colour(theme, "sheet");
    for (String ink : inks) {
      for (String ground : grounds) {
        double contrast = contrast(colour(theme, ink), over(colour(theme, ground), sheet));
        if (contrast < least) {
          weak.add("%s on %s: %.2f".formatted(ink, ground, contrast));
        }
      }
    }
    assertEquals(List.of(), weak, theme + ", at least " + least);
  }

  @Test
  void theMeasureIsTheOneOfTheStandard() {
    assertEquals(21, contrast(Color.BLACK, Color.WHITE), 0.001);
    assertEquals(4.54, contrast(Color.web("#767676"), Color.WHITE), 0.01);
    assertEquals(3, themes.size());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyThemeNamesEveryColour(Theme theme) {
    assertEquals(
        Objects.requireNonNull(themes.get("paper")).keySet(),
        Objects.requireNonNull(themes.get(theme.key())).keySet());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textCanBeReadOnEveryGround(Theme theme) {
    requireContrast(
        theme, List.of("ink", "dim"), List.of("window", "pane", "sheet", "chosen"), TEXT);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void linesUnderThePointerCanBeReadToo(Theme theme) {
    requireContrast(theme, List.of("ink", "dim"), List.of("line"), TEXT);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void linksAndWhatIsRedCanBeRead(Theme theme) {
    requireContrast(theme, List.of("link", "red"), List.of("sheet", "pane", "chosen"), TEXT);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textCanBeReadOnEveryMark(Theme theme) {
    requireContrast(theme, List.of("ink"), KINDS, TEXT);
    requireContrast(theme, List.of("ink"), List.of("hit", "hit-now", "selection", "pointed"), TEXT);
  }

  /** Marks may overlap: a hit in a marked and selected passage is still text. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void textCanBeReadOnOverlappingMarks(Theme theme) {
    Color sheet = colour(theme, "sheet");
    Color ink = colour(theme, "ink");
    for (String lower : KINDS) {
      for (String upper : KINDS) {
        Color both = over(colour(theme, upper), over(colour(theme, lower), sheet));
        Color selected = over(colour(theme, "selection"), both);
        assertTrue(
            contrast(ink, selected) >= SHAPE,
            () -> upper + " over " + lower + ", selected: " + contrast(ink, selected));
      }
    }
  }

  /** Lines below words and small signs in the margin are seen without looking for them. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void linesAndSignsAreSeenOnTheSheet(Theme theme) {
    requireContrast(
        theme, KINDS.stream().map(kind -> kind + "-ink").toList(), List.of("sheet"), SHAPE);
  }

  /** Told apart as painted on the sheet, and as the solid colours of swatches and of the map. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void theColoursOfMarksAreToldApart(Theme theme) {
    Color sheet = colour(theme, "sheet");
    List<String> alike = new ArrayList<>();
    for (String suffix : List.of("", "-solid", "-ink")) {
      for (int one = 0; one < KINDS.size(); one++) {
        Color first = over(colour(theme, KINDS.get(one) + suffix), sheet);
        if (distance(first, sheet) < DISTINCT) {
          alike.add(
              "%s%s and the sheet: %.1f".formatted(KINDS.get(one), suffix, distance(first, sheet)));
        }
        for (int other = one + 1; other < KINDS.size(); other++) {
          Color second = over(colour(theme, KINDS.get(other) + suffix), sheet);
          if (distance(first, second) < DISTINCT) {
            alike.add(
                "%s%s and %s: %.1f"
                    .formatted(KINDS.get(one), suffix, KINDS.get(other), distance(first, second)));
          }
        }
      }
    }
    assertEquals(List.of(), alike, theme.toString());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theHitOneIsAtStandsOutFromTheOthers(Theme theme) {
    assertTrue(distance(colour(theme, "hit"), colour(theme, "hit-now")) >= 8, theme.toString());
    assertTrue(distance(colour(theme, "hit"), colour(theme, "sheet")) >= DISTINCT);
  }
}
