package org.yandu.library.exchange;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a {@code .yandu} file is: a ZIP archive with a manifest that names every other entry with
 * its size and SHA-256, the annotations as W3C JSON-LD, glossary entries, and for each report what
 * it is called and, if wanted, its structure and text.
 */
final class ParcelFormat {

  static final String MANIFEST = "manifest.json";
  static final String ANNOTATIONS = "annotations.jsonld";
  static final String GLOSSARY = "glossary.json";
  static final String REPORTS = "reports/";

  static final String FORMAT = "yandu-package";
  static final int VERSION = 1;

  /** Every name an entry may have. Nothing is ever unpacked to the disk; names are keys only. */
  static final Pattern NAME =
      Pattern.compile(
          "manifest\\.json|annotations\\.jsonld|glossary\\.json|reports/[0-9a-f]{64}\\.(json|txt)");

  /** In bytes. */
  static final long LARGEST_FILE = 64L << 20;

  /** Of one entry and of all together when unpacked, in bytes. */
  static final int LARGEST_ENTRY = 32 << 20;

  static final int LARGEST_WHOLE = 128 << 20;

  static final int MOST_ENTRIES = 1000;

  private ParcelFormat() {}

  static String json(String fingerprint) {
    return REPORTS + fingerprint + ".json";
  }

  static String text(String fingerprint) {
    return REPORTS + fingerprint + ".txt";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
