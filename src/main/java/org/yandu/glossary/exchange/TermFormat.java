package org.yandu.glossary.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yandu.glossary.EditedGlossary.Entry;

/** The files in which terms leave the program. */
public enum TermFormat {
  /** For people and spreadsheets. */
  CSV("csv"),
  /** For terminology tools. */
  TBX("tbx");

  private final String extension;

  TermFormat(String extension) {
    this.extension = extension;
  }

  /** How the name of such a file ends, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * The content of a file, in UTF-8.
   *
   * @param title what the terms are from
   */
  public byte[] write(String title, List<Entry> entries) {
    return switch (this) {
      case CSV -> ("\uFEFF" + GlossaryCsv.write(entries)).getBytes(StandardCharsets.UTF_8);
      case TBX -> GlossaryTbx.write(title, entries);
    };
  }
}
