package org.yandu.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.search.Paragraphs;
import org.yandu.search.index.ReportDocument.FoldedBlock;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;

/**
 * What words, signs and filters ask of an indexed report: where its blocks begin, which headings
 * are above them, where its quotation marks stand, and where it comes from. Of its bytes no more is
 * read than is asked for: few queries ask for much, and one may ask it of thousands of reports.
 */
final class ReportStructure {

  private final BytesRef bytes;

  /** How many numbers tell where the blocks begin, and in how many bytes each. */
  private final int count;

  private final int width;

  /** What stands behind them. */
  private final ByteArrayDataInput rest;

  private @Nullable Origin origin;

  /** The positions before which quotation marks stand, as often as there are. */
  private int @Nullable [] marks;

  private @Nullable Headings headings;

  /** Where a report comes from; of its imprint the place and the year alone. */
  private record Origin(String title, Imprint imprint) {}

  /** What is above blocks: the rows of headings that there are, and which of them. */
  static final class Headings {

    /** Of a block below headings that are wanted. */
    static final int MARK = 1;

    private final List<List<String>> rows;

    /** The first block below each row. */
    private final int[] firstBlocks;

    private Headings(List<List<String>> rows, int[] firstBlocks) {
      this.rows = rows;
      this.firstBlocks = firstBlocks;
    }

    /**
     * Marks the blocks below some of the rows.
     *
     * @param wanted of a row, folded, outermost first
     * @param count how many blocks there are
     * @return for each block the mark or 0
     */
    int[] marked(Predicate<List<String>> wanted, int count) {
      int[] marks = new int[count];
      for (int row = 0; row < rows.size(); row++) {
        if (wanted.test(rows.get(row))) {
          int behind = row + 1 < firstBlocks.length ? firstBlocks[row + 1] : count;
          Arrays.fill(marks, firstBlocks[row], behind, MARK);
        }
      }
      return marks;
    }
  }

  private ReportStructure(BytesRef bytes, int count, int width, ByteArrayDataInput rest) {
    this.bytes = bytes;
    this.count = count;
    this.width = width;
    this.rest = rest;
  }

  /** What is kept of a report. */
  static BytesRef bytesOf(Report report, List<FoldedBlock> blocks) throws IOException {
    List<Integer> marks = new ArrayList<>();
    IntStream.Builder firstBlocks = IntStream.builder();
    List<List<String>> rows = new ArrayList<>();
    int[] starts = new int[blocks.size() + 1];
    int start = 0;
    for (int block = 0; block < blocks.size(); block++) {
      FoldedText text = blocks.get(block).text();
      // Where folding drops nothing there are no marks to count.
      if (text.folded().length() < text.original().length()) {
        for (int mark : Folding.quotationMarks(text.original())) {
          marks.add(start + mark);
        }
      }
      start += text.folded().codePointCount(0, text.folded().length()) + 1;
      starts[block + 1] = start;
      if (rows.isEmpty() || !rows.getLast().equals(blocks.get(block).headings())) {
        rows.add(blocks.get(block).headings());
        firstBlocks.add(block);
      }
    }
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    int width = Math.max(1, Integer.BYTES - Integer.numberOfLeadingZeros(start) / Byte.SIZE);
    out.writeInt(starts.length);
    out.writeByte((byte) width);
    for (int each : starts) {
      for (int bits = 0; bits < width * Byte.SIZE; bits += Byte.SIZE) {
        out.writeByte((byte) (each >>> bits));
      }
    }
    out.writeString(report.title());
    out.writeString(report.imprint().place());
    out.writeVInt(report.imprint().year());
    ReportLayout.write(out, marks.stream().mapToInt(Integer::intValue).toArray());
    ReportLayout.write(out, firstBlocks.build().toArray());
    out.writeVInt(rows.size());
    for (List<String> path : rows) {
      out.writeVInt(path.size());
      for (String heading : path) {
        out.writeString(heading);
      }
    }
    return new BytesRef(out.toArrayCopy());
  }

  /**
   * What was kept.
   *
   * @param bytes not to be changed as long as this is used
   * @throws IOException if the bytes are not those of a structure
   */
  static ReportStructure from(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readInt();
    int width = in.readByte();
    if (count < 1 || width < 1 || width > Integer.BYTES || count > bytes.length / width) {
      throw new IOException("a report with " + count + " blocks in " + bytes.length + " bytes");
    }
    BytesRef numbers = new BytesRef(bytes.bytes, in.getPosition(), count * width);
    in.skipBytes((long) count * width);
    return new ReportStructure(numbers, count, width, in);
  }

  private Origin origin() throws IOException {
    if (origin == null) {
      String title = rest.readString();
      String place = rest.readString();
      origin = new Origin(title, new Imprint(place, rest.readVInt(), "", "", ""));
    }
    return origin;
  }

  String title() throws IOException {
    return origin().title();
  }

  /** The place and the year alone. */
  Imprint imprint() throws IOException {
    return origin().imprint();
  }

  private int[] marks() throws IOException {
    if (marks == null) {
      origin();
      marks = ReportLayout.read(rest);
    }
    return marks;
  }

  /**
   * The positions before which quotation marks stand, as often as there are.
   *
   * @throws UncheckedIOException if the bytes from which this was read are not those of a structure
   */
  int[] quotationMarks() {
    try {
      return marks();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The headings above the blocks, folded, outermost first.
   *
   * @throws IOException if the bytes from which this was read are not those of a structure
   */
  Headings headings() throws IOException {
    if (headings == null) {
      marks();
      int[] firstBlocks = ReportLayout.read(rest);
      headings = new Headings(readRows(rest), firstBlocks);
    }
    return headings;
  }

  private static List<List<String>> readRows(DataInput in) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    int count = in.readVInt();
    for (int row = 0; row < count; row++) {
      int depth = in.readVInt();
      List<String> above = new ArrayList<>();
      for (int level = 0; level < depth; level++) {
        above.add(in.readString());
      }
      rows.add(above);
    }
    return rows;
  }

  /** Its blocks; behind the last of them one that has no characters. */
  Paragraphs blocks() {
    int[] starts = new int[count];
    int at = bytes.offset;
    for (int index = 0; index < count; index++) {
      for (int bits = 0; bits < width * Byte.SIZE; bits += Byte.SIZE) {
        starts[index] |= (bytes.bytes[at++] & 0xFF) << bits;
      }
    }
    return new Paragraphs(starts);
  }
}
