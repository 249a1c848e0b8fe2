package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice, which opens files as a reader's colleague does and makes PDFs of them. It sees the
 * project's faces, under the names by which offices know theirs.
 */
final class Office {

  private static final String PROGRAM = "soffice";

  /** Set where the program must be there, so that no test is left out unseen. */
  private static final String REQUIRED = "YANDU_OFFICE_REQUIRED";

  private static final long MINUTES = 3;

  private Office() {}

  /** Leaves the test out, and says so, where there is no LibreOffice. */
  static void assumeInstalled() {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    if (System.getenv(REQUIRED) != null) {
      assertTrue(there, "LibreOffice must be installed here: soffice is not on the PATH");
    }
    assumeTrue(
        there,
        "LibreOffice is not installed (no soffice on the PATH): exported files were not opened with"
            + " it");
  }

  /** Opens files and writes each as a PDF beside it. */
  static void toPdf(Path folder, List<Path> files) throws IOException, InterruptedException {
    Path fonts = folder.resolve("fonts.conf");
    Files.writeString(
        fonts,
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>%s</dir>
          <dir>/usr/share/fonts</dir>
          <cachedir>%s</cachedir>
          <alias binding="same"><family>宋体</family><prefer><family>Noto Serif SC</family></prefer></alias>
          <alias binding="same"><family>黑体</family><prefer><family>Noto Sans SC</family></prefer></alias>
        </fontconfig>
        """
            .formatted(
                Path.of("src/main/resources/org/yandu/ui/fonts").toAbsolutePath(),
                folder.resolve("font-cache")));
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    Path log = folder.resolve("soffice.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    Process office = builder.start();
    try {
      assertTrue(office.waitFor(MINUTES, TimeUnit.MINUTES), "LibreOffice does not come to an end");
      assertEquals(0, office.exitValue(), Files.readString(log));
    } finally {
      office.descendants().forEach(ProcessHandle::destroyForcibly);
      office.destroyForcibly();
    }
    for (Path file : files) {
      assertNotEquals(0, Files.size(pdf(file)), Files.readString(log));
    }
  }

  /** Where the PDF of a file lies. */
  static Path pdf(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".pdf");
  }
}
