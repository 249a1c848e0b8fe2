package org.yandu.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Every report of the State Council since 1954, as one file with a JSON object a line. */
final class ScaleReports {

  private ScaleReports() {}

  /** Why they cannot be read, or nothing. */
  static Optional<String> missing() {
    Path file = ProjectFiles.scaleReports();
    return Files.isReadable(file) ? Optional.empty() : Optional.of("there is no " + file);
  }

  /** All of them. */
  static List<Report> read() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (String line : Files.readAllLines(ProjectFiles.scaleReports(), StandardCharsets.UTF_8)) {
      JsonObject report = JsonParser.parseString(line).getAsJsonObject();
      reports.add(report(report.get("title").getAsString(), report.get("content").getAsString()));
    }
    return reports;
  }

  /** A report of plain paragraphs: what is measured is not how it was read. */
  static Report report(String title, String content) {
    StringBuilder text = new StringBuilder(title);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(BlockKind.TITLE, 0, new Range(0, title.length())));
    for (String paragraph : content.lines().map(String::strip).toList()) {
      if (!paragraph.isEmpty()) {
        int start = text.append('\n').length();
        text.append(paragraph);
        blocks.add(new Block(BlockKind.PARAGRAPH, 0, new Range(start, text.length())));
      }
    }
    return new Report(title, "", Imprint.UNKNOWN, text.toString(), blocks, List.of());
  }
}
