package org.yandu.report;

import java.util.ArrayList;
import java.util.List;
import org.yandu.text.Range;

/** Puts reports together for tests, block by block. */
public final class SampleReport {

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private String title = "政府工作报告";

  /** A report of plain paragraphs. */
  public static Report of(String... paragraphs) {
    return of(List.of(paragraphs));
  }

  /** A report of plain paragraphs. */
  public static Report of(List<String> paragraphs) {
    SampleReport sample = new SampleReport();
    paragraphs.forEach(sample::paragraph);
    return sample.build();
  }

  public SampleReport title(String line) {
    title = line;
    return block(BlockKind.TITLE, 0, line);
  }

  public SampleReport heading(int level, String line) {
    return block(BlockKind.HEADING, level, line);
  }

  public SampleReport paragraph(String line) {
    return block(BlockKind.PARAGRAPH, 0, line);
  }

  public SampleReport glossaryTitle(String line) {
    return block(BlockKind.GLOSSARY_TITLE, 0, line);
  }

  public SampleReport entry(String line) {
    return block(BlockKind.GLOSSARY_ENTRY, 0, line);
  }

  public SampleReport colophon(String line) {
    return block(BlockKind.COLOPHON, 0, line);
  }

  /** A page begins with the next block. */
  public SampleReport page() {
    pages.add(blocks.isEmpty() ? 0 : text.length() + 1);
    return this;
  }

  private SampleReport block(BlockKind kind, int level, String line) {
    if (!blocks.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(line);
    blocks.add(new Block(kind, level, new Range(start, text.length())));
    return this;
  }

  public Report build() {
    return new Report(title, "", Imprint.UNKNOWN, text.toString(), blocks, pages);
  }

  /** A small report with every kind of block, three pages and parallel sentences. */
  public static Report small() {
    return new SampleReport()
        .page()
        .title("政府工作报告")
        .block(BlockKind.BYLINE, 0, "（2020年1月在某县人民代表大会上）")
        .heading(1, "一、过去一年")
        .paragraph("一年来，我们坚持稳中求进，推进“三个一”工程，新增企业20家，增长10%。")
        .page()
        .heading(2, "（一）产业")
        .paragraph("坚持稳中求进，工业增长10%，农业增长5%；“三个一”\u3000工程全面完成。")
        .heading(1, "二、今年工作")
        .paragraph("今年，我们将继续推进三个一工程，新增企业30家，增长12%。")
        .page()
        .glossaryTitle("名词解释")
        .entry("1．“三个一”工程：一条路、一座桥、一片林。")
        .entry("2．稳中求进：稳是大局，进是方向。")
        .colophon("某县人民政府办公室 2020年1月印")
        .build();
  }
}
