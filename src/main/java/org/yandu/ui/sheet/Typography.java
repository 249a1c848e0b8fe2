package org.yandu.ui.sheet;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.yandu.report.Block;

/**
 * The faces and sizes of a sheet, after the layout of official documents (GB/T 9704—2012, 7.3): the
 * title in 小标宋, 一、 in 黑体, （一） in 楷体, the body in 仿宋 or 宋体. Where those faces are not installed, the
 * ones that travel with the program stand in.
 */
public final class Typography {

  /** The smallest and largest size of the body type, in points. */
  public static final int SMALLEST = 12;

  public static final int LARGEST = 64;

  public static final int USUAL = 15;

  private static final double PIXELS_PER_POINT = 96.0 / 72.0;
  private static final double LEADING = 1.9;

  private static final String SERIF = "Noto Serif SC";
  private static final String SANS = "Noto Sans SC";

  private static final List<String> SMALL_TITLE =
      List.of("FZXiaoBiaoSong-B05S", "方正小标宋简体", "方正小标宋_GBK");
  private static final List<String> HEI = List.of("SimHei", "黑体");
  private static final List<String> KAI = List.of("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体");
  private static final List<String> FANG_SONG =
      List.of("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋");

  /** The kinds of block that differ in how they are set. */
  private enum Role {
    TITLE,
    PART,
    SECTION,
    ITEM,
    BODY,
    BYLINE,
    ENTRY
  }

  /**
   * What a role asks for.
   *
   * @param scale its size, as a multiple of the body type
   * @param leading from line to line, as a multiple of its size
   * @param installed the families it would best be set in, best first
   * @param bundled the family that stands in for them
   */
  private record Wish(
      double scale, double leading, boolean bold, List<String> installed, String bundled) {

    static Wish of(Role role) {
      return switch (role) {
        case TITLE -> new Wish(1.6, 1.5, true, SMALL_TITLE, SERIF);
        case PART -> new Wish(1.12, 1.8, true, HEI, SANS);
        case SECTION -> new Wish(1, LEADING, true, KAI, SANS);
        case ITEM -> new Wish(1, LEADING, true, FANG_SONG, SERIF);
        case BODY -> new Wish(1, LEADING, false, FANG_SONG, SERIF);
        case BYLINE -> new Wish(0.9, 1.7, false, KAI, SERIF);
        case ENTRY -> new Wish(0.94, 1.85, false, FANG_SONG, SERIF);
      };
    }

    /** The best of the families that are there, else the bundled one. */
    String familyOf(Set<String> families, String body) {
      return installed.equals(FANG_SONG) && families.contains(body)
          ? body
          : installed.stream().filter(families::contains).findFirst().orElse(bundled);
    }
  }

  /**
   * The face of one kind of block.
   *
   * @param font its font
   * @param strong the same, for the leading sentence
   * @param lineSpacing what is added between lines, in pixels
   * @param lineHeight from one line to the next, in pixels
   */
  public record Face(Font font, Font strong, double lineSpacing, double lineHeight) {}

  private final double points;
  private final double pixels;
  private final Set<String> families;
  private final String chosenBody;
  private final Map<Role, Face> faces = new EnumMap<>(Role.class);

  /**
   * @param points the size of the body type, in points
   * @param families the font families to choose from
   */
  public Typography(double points, Set<String> families) {
    this(points, families, "");
  }

  /**
   * @param points the size of the body type, in points
   * @param families the font families to choose from
   * @param chosenBody the family that the body is best set in; any other, or one that is not there,
   *     leaves it to this class
   */
  public Typography(double points, Set<String> families, String chosenBody) {
    this.points = points;
    this.pixels = Math.rint(points * PIXELS_PER_POINT);
    this.families = families;
    this.chosenBody = chosenBody;
  }

  /** The size of the body type in pixels: the width of one Chinese character. */
  public double em() {
    return pixels;
  }

  /** The face of the body. */
  Face body() {
    return faces.computeIfAbsent(Role.BODY, this::face);
  }

  Face of(Block block) {
    return faces.computeIfAbsent(role(block), this::face);
  }

  /**
   * How a block is set, without the toolkit's fonts.
   *
   * @param bold whether in the bold face of the family
   * @param scale its size, as a multiple of the body type
   * @param leading from line to line, as a multiple of its size
   */
  public record Setting(String family, boolean bold, double scale, double leading) {}

  /** The size of the body type, in points. */
  public double points() {
    return points;
  }

  /** Every family that this asks for, whether it is there or not, but those that are bundled. */
  public Set<String> wished() {
    Set<String> wished = new HashSet<>();
    for (Role role : Role.values()) {
      wished.addAll(Wish.of(role).installed());
    }
    wished.add(chosenBody);
    return wished;
  }

  /**
   * How a block is set where only some families can be had.
   *
   * @param available those that can be had beside the bundled ones
   */
  public Setting settingOf(Block block, Set<String> available) {
    Wish wish = Wish.of(role(block));
    Set<String> usable = new HashSet<>(families);
    usable.retainAll(available);
    String family = wish.familyOf(usable, chosenBody);
    return new Setting(family, wish.bold(), wish.scale(), wish.leading());
  }

  private static Role role(Block block) {
    return switch (block.kind()) {
      case TITLE -> Role.TITLE;
      case BYLINE, COLOPHON -> Role.BYLINE;
      case HEADING ->
          block.level() == 1 ? Role.PART : block.level() == 2 ? Role.SECTION : Role.ITEM;
      case GLOSSARY_TITLE -> Role.PART;
      case GLOSSARY_ENTRY -> Role.ENTRY;
      case PARAGRAPH -> Role.BODY;
    };
  }

  /** The family in which a block is set: the best that is there, else the bundled one. */
  static String familyOf(Block block, Set<String> families) {
    return Wish.of(role(block)).familyOf(families, "");
  }

  private Face face(Role role) {
    Wish wish = Wish.of(role);
    String family = wish.familyOf(families, chosenBody);
    double size = pixels * wish.scale();
    Font plain = Font.font(family, FontWeight.NORMAL, size);
    Font bold = Font.font(family, FontWeight.BOLD, size);
    Font font = wish.bold() ? bold : plain;
    Text sample = new Text("国");
    sample.setFont(font);
    double natural = sample.getLayoutBounds().getHeight();
    double height = Math.max(natural, Math.rint(size * wish.leading()));
    return new Face(font, bold, height - natural, height);
  }
}
