package org.yandu.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.yandu.ingest.IngestException.Reason;

/** Recognises by its first bytes what a file is, where it is no plain text. Names may lie. */
final class FileFormat {

  /** How far into a file the folder of a ZIP archive, or the root of a web page, is looked for. */
  private static final int HEAD = 4096;

  private FileFormat() {}

  /** The reason to refuse the content as text, or nothing if it may well be text. */
  static Optional<Reason> refusal(byte[] content) {
    String head =
        new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-") || head.contains("\n%PDF-")) {
      return Optional.of(Reason.PDF);
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return Optional.of(insideOfArchive(content));
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return Optional.of(Reason.LEGACY_WORD);
    }
    if (head.startsWith("{\\rtf")) {
      return Optional.of(Reason.RTF);
    }
    if (isArchive(head)) {
      return Optional.of(Reason.ARCHIVE);
    }
    if (isImage(head)) {
      return Optional.of(Reason.IMAGE);
    }
    if (isWebPage(head)) {
      return Optional.of(Reason.HTML);
    }
    return Optional.empty();
  }

  /** The names of a ZIP archive's parts stand in it uncompressed. */
  private static Reason insideOfArchive(byte[] content) {
    String names = new String(content, StandardCharsets.ISO_8859_1);
    if (names.contains("word/document.xml")) {
      return Reason.WORD;
    }
    return names.contains("OFD.xml") ? Reason.OFD : Reason.ARCHIVE;
  }

  private static boolean isArchive(String head) {
    return head.startsWith("\u001F\u008B")
        || head.startsWith("7z\u00BC\u00AF'\u001C")
        || head.startsWith("Rar!\u001A\u0007")
        || head.startsWith("BZh")
        || head.startsWith("\u00FD7zXZ");
  }

  private static boolean isImage(String head) {
    return head.startsWith("\u0089PNG\r\n")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF87a")
        || head.startsWith("GIF89a")
        || head.startsWith("II*\u0000")
        || head.startsWith("MM\u0000*")
        || (head.startsWith("BM") && head.length() > 14 && head.startsWith("\u0000\u0000", 6))
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
  }

  private static boolean isWebPage(String head) {
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("\u00EF\u00BB\u00BF")) {
      start = start.substring(3).stripLeading();
    }
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || (start.startsWith("<?xml") && start.contains("<html"));
  }
}
