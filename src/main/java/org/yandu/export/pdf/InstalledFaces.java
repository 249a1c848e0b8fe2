package org.yandu.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.yandu.export.print.Face;

/** The files of faces that are installed and may be put into a PDF file. */
public final class InstalledFaces {

  /** Deeper folders hold no fonts. */
  private static final int DEPTH = 5;

  /** OpenType, name: the family, of which there may be one in each language. */
  private static final int FAMILY_NAME = 1;

  /** OpenType, head, macStyle. */
  private static final int BOLD = 1;

  private static final System.Logger LOG = System.getLogger(InstalledFaces.class.getName());

  private InstalledFaces() {}

  /** Where systems keep their fonts, those of this reader first. */
  public static List<Path> folders(Map<String, String> environment, Path home) {
    List<Path> folders = new ArrayList<>();
    addBelow(environment, "LOCALAPPDATA", "Microsoft/Windows/Fonts", folders);
    addBelow(environment, "WINDIR", "Fonts", folders);
    addBelow(environment, "XDG_DATA_HOME", "fonts", folders);
    Stream.of(".fonts", ".local/share/fonts", "Library/Fonts")
        .map(home::resolve)
        .forEach(folders::add);
    Stream.of(
            "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts")
        .map(Path::of)
        .forEach(folders::add);
    return folders;
  }

  private static void addBelow(
      Map<String, String> environment, String variable, String folder, List<Path> folders) {
    String base = environment.getOrDefault(variable, "");
    if (!base.isEmpty()) {
      folders.add(Path.of(base, folder));
    }
  }

  /**
   * The files of the upright faces of families. Files that cannot be read, and those that may not
   * be embedded, count as not installed.
   *
   * @param wanted names of families, in any language that the files name them in
   */
  public static Map<Face, Path> find(Set<String> wanted, List<Path> folders) {
    Map<Face, Path> found = new HashMap<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder, DEPTH)) {
        files.filter(InstalledFaces::isFont).sorted().forEach(file -> add(file, wanted, found));
      } catch (IOException | UncheckedIOException e) {
        LOG.log(System.Logger.Level.DEBUG, "no fonts from " + folder, e);
      }
    }
    return found;
  }

  private static boolean isFont(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".ttf") || name.endsWith(".otf")) && Files.isRegularFile(file);
  }

  private static void add(Path file, Set<String> wanted, Map<Face, Path> found) {
    try {
      FontHeaders headers;
      try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file)) {
        headers = new OTFParser().parseTableHeaders(bytes);
      }
      Integer style = headers.getHeaderMacStyle();
      int shape = style == null ? 0 : style;
      if (headers.getError() != null || (shape & ~BOLD) != 0 || !mayBeEmbedded(headers)) {
        return;
      }
      boolean bold = (shape & BOLD) != 0;
      for (String family : families(file)) {
        if (wanted.contains(family)) {
          found.putIfAbsent(new Face(family, bold), file);
        }
      }
    } catch (IOException | RuntimeException e) {
      // A damaged font is no reason not to print in another one.
      LOG.log(System.Logger.Level.DEBUG, "unreadable face " + file, e);
    }
  }

  private static List<String> families(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
        TrueTypeFont font = new OTFParser().parse(bytes)) {
      for (NameRecord name : font.getNaming().getNameRecords()) {
        String text = name.getString();
        if (name.getNameId() == FAMILY_NAME && text != null) {
          names.add(text);
        }
      }
    }
    return names;
  }

  /** OpenType, OS/2, fsType: whether printing and viewing with parts of the face is allowed. */
  private static boolean mayBeEmbedded(FontHeaders headers) {
    OS2WindowsMetricsTable os2 = headers.getOS2Windows();
    if (os2 == null) {
      return true;
    }
    int type = os2.getFsType();
    boolean restricted =
        (type & 0xF) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED
            || (type & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0
            || (type & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) != 0;
    return !restricted;
  }
}
