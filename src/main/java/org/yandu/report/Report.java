package org.yandu.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.text.Sha256;

/**
 * A government work report: one immutable text, and the layers of ranges that give it structure.
 *
 * @param title the title, such as 政府工作报告
 * @param subtitle the line under the title, with date and occasion; may be empty
 * @param imprint where it comes from
 * @param text the whole text; blocks are separated by one line feed each
 * @param blocks in reading order, covering all of the text but the line feeds
 * @param pageStarts the offset at which each page begins, page 1 first; empty where the source has
 *     no pages
 */
public record Report(
    String title,
    String subtitle,
    Imprint imprint,
    String text,
    List<Block> blocks,
    List<Integer> pageStarts) {

  /**
   * @throws IllegalArgumentException if blocks or pages are out of order or outside of the text
   */
  public Report {
    blocks = List.copyOf(blocks);
    pageStarts = List.copyOf(pageStarts);
    int end = -1;
    for (Block block : blocks) {
      if (block.range().start() != end + 1 || block.range().end() > text.length()) {
        throw new IllegalArgumentException("block out of place: " + block);
      }
      end = block.range().end();
    }
    if (!blocks.isEmpty() && end != text.length()) {
      throw new IllegalArgumentException("text after the last block");
    }
    int before = 0;
    for (int start : pageStarts) {
      if (start < before || start > text.length()) {
        throw new IllegalArgumentException("page out of place: " + start);
      }
      before = start;
    }
  }

  /** A name for this very text: the SHA-256 of its UTF-8 form, in hexadecimal. */
  public String fingerprint() {
    return Sha256.of(text);
  }

  /** The number of pages, or 0 where the source has none. */
  public int pages() {
    return pageStarts.size();
  }

  /**
   * The page on which an offset stands, from 1; 0 where the source has no pages.
   *
   * @param offset a UTF-16 offset into the text
   */
  public int pageAt(int offset) {
    int low = 0;
    int high = pageStarts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pageStarts.get(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return pageStarts.isEmpty() ? 0 : Math.max(1, low);
  }

  /**
   * The position in {@link #blocks()} of the block that holds an offset, or of the one it ends.
   *
   * @throws IndexOutOfBoundsException if the offset is outside of the text or there is no block
   */
  public int blockIndexAt(int offset) {
    if (offset < 0 || offset > text.length() || blocks.isEmpty()) {
      throw new IndexOutOfBoundsException(offset + " in " + text.length());
    }
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).range().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The block that holds an offset, or that it ends.
   *
   * @throws IndexOutOfBoundsException if the offset is outside of the text or there is no block
   */
  public Block blockAt(int offset) {
    return blocks.get(blockIndexAt(offset));
  }

  /** The text of a block. */
  public String textOf(Block block) {
    return block.range().of(text);
  }

  /** The headings as a tree, the title of the glossary among those of the first level. */
  public List<OutlineEntry> outline() {
    return outlineFrom(headings());
  }

  /**
   * The headings under which an offset stands, outermost first; a heading stands under itself.
   * Empty before the first heading and in the colophon.
   */
  public List<Block> path(int offset) {
    List<Block> path = List.of();
    for (Block block : blocks) {
      if (block.range().start() > offset) {
        break;
      }
      path = below(path, block);
    }
    return path;
  }

  /** For each block the {@linkplain #path(int) path} of its beginning. */
  public List<List<Block>> paths() {
    List<List<Block>> paths = new ArrayList<>();
    List<Block> path = List.of();
    for (Block block : blocks) {
      path = below(path, block);
      paths.add(path);
    }
    return paths;
  }

  /** The headings under which a block stands, when it follows one under some others. */
  private static List<Block> below(List<Block> path, Block block) {
    int level = outlineLevel(block);
    if (block.kind() == BlockKind.COLOPHON) {
      return List.of();
    }
    if (level == 0) {
      return path;
    }
    List<Block> below = new ArrayList<>(path);
    below.removeIf(above -> outlineLevel(above) >= level);
    below.add(block);
    return List.copyOf(below);
  }

  /** Where the explanations begin, if the report brings some. */
  public Optional<Block> glossaryTitle() {
    return blocks.stream().filter(block -> block.kind() == BlockKind.GLOSSARY_TITLE).findFirst();
  }

  private List<Block> headings() {
    return blocks.stream().filter(block -> outlineLevel(block) > 0).toList();
  }

  /** 0 for what is no part of the outline. */
  private static int outlineLevel(Block block) {
    return block.kind() == BlockKind.GLOSSARY_TITLE ? 1 : block.level();
  }

  private List<OutlineEntry> outlineFrom(List<Block> headings) {
    List<OutlineEntry> entries = new ArrayList<>();
    int next = 0;
    while (next < headings.size()) {
      Block heading = headings.get(next);
      int end = next + 1;
      while (end < headings.size() && outlineLevel(headings.get(end)) > outlineLevel(heading)) {
        end++;
      }
      entries.add(
          new OutlineEntry(heading, textOf(heading), outlineFrom(headings.subList(next + 1, end))));
      next = end;
    }
    return entries;
  }
}
