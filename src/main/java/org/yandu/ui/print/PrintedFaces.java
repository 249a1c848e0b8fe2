package org.yandu.ui.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.yandu.export.pdf.FontFiles;
import org.yandu.export.pdf.InstalledFaces;
import org.yandu.export.print.BlockStyle;
import org.yandu.export.print.Face;
import org.yandu.export.print.PageStyle;
import org.yandu.export.print.PrintForm;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.ui.sheet.Leading;
import org.yandu.ui.sheet.Typography;

/**
 * The faces and sizes in which pages are set: those of the sheet, as far as their files are at
 * hand, because only what is embedded prints anywhere. Reads font files, and so is nothing for the
 * thread that draws the window.
 */
final class PrintedFaces {

  private static final String SERIF = "Noto Serif SC";
  private static final String SANS = "Noto Sans SC";

  private final FontFiles.Source bundled;
  private final List<Path> folders;
  private final FontFiles files;

  /** The installed faces whose files were found. */
  private final Map<Face, Path> installed = new ConcurrentHashMap<>();

  private final Set<String> lookedFor = new HashSet<>();

  /**
   * @param bundled the files of the faces that travel with the program
   * @param folders where installed ones may be
   */
  PrintedFaces(FontFiles.Source bundled, List<Path> folders) {
    this.bundled = bundled;
    this.folders = List.copyOf(folders);
    this.files = new FontFiles(this::open, List.of(new Face(SERIF, false), new Face(SANS, false)));
  }

  FontFiles files() {
    return files;
  }

  private InputStream open(Face face) throws IOException {
    Path file = installed.get(face);
    return file == null ? bundled.open(face) : Files.newInputStream(file);
  }

  /**
   * The style of a form.
   *
   * @param sheet how the sheet is set
   * @param report the one on the sheet
   */
  PageStyle style(PrintForm form, Typography sheet, Report report) {
    Set<String> families = families(sheet.wished());
    return switch (form) {
      case OFFICIAL -> PageStyle.official(block -> official(block, sheet, families));
      case SCREEN ->
          PageStyle.screen(
              sheet.points(), block -> screen(block, report.textOf(block), sheet, families));
    };
  }

  /** Those of some families that can be had beside the program's own. */
  private synchronized Set<String> families(Set<String> wanted) {
    if (!lookedFor.containsAll(wanted)) {
      Set<String> missing = new HashSet<>(wanted);
      missing.removeAll(lookedFor);
      InstalledFaces.find(missing, folders).forEach(installed::putIfAbsent);
      lookedFor.addAll(wanted);
    }
    return installed.keySet().stream()
        .filter(face -> !face.bold())
        .map(Face::family)
        .collect(Collectors.toSet());
  }

  /**
   * GB/T 9704—2012, 7.3.3 asks for 仿宋, whatever the sheet is set in, and for no bold type. Where
   * the program's own faces stand in for 黑体 and 楷体, parts are told from sections by their weight.
   */
  private Face official(Block block, Typography sheet, Set<String> families) {
    Typography.Setting setting = sheet.settingOf(block, families);
    boolean section = block.isHeading() && block.level() == 2;
    boolean bold = isOwn(setting.family()) && setting.bold() && !section;
    return new Face(setting.family(), bold);
  }

  private PageStyle.Setting screen(
      Block block, String text, Typography sheet, Set<String> families) {
    Typography.Setting setting = sheet.settingOf(block, families);
    double size = setting.scale() * sheet.points();
    Face plain = new Face(setting.family(), false);
    Face bold = new Face(setting.family(), true);
    Face strong = isOwn(setting.family()) || installed.containsKey(bold) ? bold : plain;
    return new PageStyle.Setting(
        setting.bold() ? strong : plain,
        size,
        setting.leading() * size,
        new BlockStyle.Lead(strong, Leading.end(block.kind(), text)));
  }

  private static boolean isOwn(String family) {
    return family.equals(SERIF) || family.equals(SANS);
  }
}
