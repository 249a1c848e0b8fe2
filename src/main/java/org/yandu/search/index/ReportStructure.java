package org.yandu.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.search.index.ReportDocument.FoldedBlock;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;

/**
 * What words, signs and filters ask of an indexed report: where its blocks begin, which headings
 * are above them, where its quotation marks stand, and where it comes from. Of its bytes no more is
 * read than is asked for: few queries ask for much, and one may ask it of thousands of reports.
 */
final class ReportStructure {

  private static final int FEW = 8;

  /** Where each block begins, and after the last of them where the next one would. */
  private final Starts starts;

  /** What stands behind them. */
  private final DataInput rest;

  /** The block that was asked for last, where it begins, and where the next one does. */
  private int asked;

  private int from;
  private int to;

  private @Nullable Origin origin;

  /** The positions before which quotation marks stand, as often as there are. */
  private int @Nullable [] marks;

  private @Nullable Headings headings;

  /** Where a report comes from; of its imprint the place and the year alone. */
  private record Origin(String title, Imprint imprint) {}

  /** What is above blocks: the rows of headings that there are, and which of them. */
  static final class Headings {

    private final List<List<String>> rows;

    /** The first block below each row. */
    private final int[] firstBlocks;

    private Headings(List<List<String>> rows, int[] firstBlocks) {
      this.rows = rows;
      this.firstBlocks = firstBlocks;
    }

    /** Each row, folded, outermost first. */
    List<List<String>> rows() {
      return rows;
    }

    /** The number of the row that is above a block. */
    int row(int block) {
      return first(firstBlocks, block + 1) - 1;
    }
  }

  /** Numbers in as few bytes as the last needs, each of which can be had without the others. */
  private static final class Starts {

    private final byte[] bytes;
    private final int offset;
    private final int count;
    private final int width;

    private Starts(byte[] bytes, int offset, int count, int width) {
      this.bytes = bytes;
      this.offset = offset;
      this.count = count;
      this.width = width;
    }

    private static int width(int last) {
      return Math.max(1, Integer.BYTES - Integer.numberOfLeadingZeros(last) / Byte.SIZE);
    }

    private int get(int index) {
      int start = 0;
      for (int at = offset + index * width, bits = 0; bits < width * Byte.SIZE; at++) {
        start |= (bytes[at] & 0xFF) << bits;
        bits += Byte.SIZE;
      }
      return start;
    }

    /** The last that is not above a limit, which the first is not. */
    private int last(int limit) {
      int low = 0;
      int high = count - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (get(middle) <= limit) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  }

  private ReportStructure(Starts starts, DataInput rest) {
    this.starts = starts;
    this.rest = rest;
    go(0);
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
      int position = start;
      // Where folding drops nothing there are no marks to count.
      if (text.folded().length() < text.original().length()) {
        for (int count : Folding.quotationMarks(text.original())) {
          for (int mark = 0; mark < count; mark++) {
            marks.add(position);
          }
          position++;
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
    int width = Starts.width(start);
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
    Starts starts = new Starts(bytes.bytes, in.getPosition(), count, width);
    if (count < 1 || width < 1 || width > Integer.BYTES || count > bytes.length / width) {
      throw new IOException("a report with " + count + " blocks in " + bytes.length + " bytes");
    }
    in.skipBytes((long) count * width);
    return new ReportStructure(starts, in);
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

  /**
   * @throws UncheckedIOException if the bytes from which this was read are not those of a structure
   */
  int quotationMarksBefore(int position) {
    try {
      return first(marks(), position + 1) - first(marks(), position);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first mark that does not stand before a position. */
  private static int first(int[] marks, int position) {
    int low = 0;
    int high = marks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The block in which a character lies. */
  int block(int position) {
    // Positions are mostly asked for as they ascend, by a few blocks each time.
    for (int step = 0; step < FEW && position >= to && asked + 1 < starts.count; step++) {
      asked++;
      from = to;
      to = end(asked);
    }
    if (position < from || position >= to) {
      go(starts.last(position));
    }
    return asked;
  }

  private void go(int block) {
    asked = block;
    from = starts.get(block);
    to = end(block);
  }

  private int end(int block) {
    return block + 1 < starts.count ? starts.get(block + 1) : Integer.MAX_VALUE;
  }
}
