package org.yandu.ui.print;

import java.util.List;
import java.util.Set;
import org.yandu.export.pdf.FontFiles;
import org.yandu.export.print.Face;
import org.yandu.export.print.PageStyle;
import org.yandu.export.print.PrintForm;
import org.yandu.report.Block;
import org.yandu.ui.sheet.Typography;

/** The faces and sizes in which pages are set: those of the sheet, as far as they are at hand. */
final class PrintedFaces {

  private static final String SERIF = "Noto Serif SC";
  private static final String SANS = "Noto Sans SC";

  /** The families whose files travel with the program: only what is embedded prints anywhere. */
  private static final Set<String> FAMILIES = Set.of(SERIF, SANS);

  private PrintedFaces() {}

  static FontFiles files(FontFiles.Source source) {
    return new FontFiles(source, List.of(new Face(SERIF, false), new Face(SANS, false)));
  }

  /**
   * The style of a form.
   *
   * @param points the size of the body type on the sheet
   */
  static PageStyle style(PrintForm form, int points) {
    return switch (form) {
      case OFFICIAL -> PageStyle.official(PrintedFaces::official);
      case SCREEN -> PageStyle.screen(points, block -> screen(block, points));
    };
  }

  /** As on the sheet; but sections, of one size with parts, are told from them by their weight. */
  private static Face official(Block block) {
    Typography.Setting setting = Typography.settingOf(block, FAMILIES);
    boolean section = block.isHeading() && block.level() == 2;
    return new Face(setting.family(), setting.bold() && !section);
  }

  private static PageStyle.Setting screen(Block block, int points) {
    Typography.Setting setting = Typography.settingOf(block, FAMILIES);
    double size = setting.scale() * points;
    return new PageStyle.Setting(
        new Face(setting.family(), setting.bold()), size, setting.leading() * size);
  }
}
