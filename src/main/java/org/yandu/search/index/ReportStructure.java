package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.search.index.ReportDocument.FoldedBlock;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;

/**
 * What words, signs and filters ask of an indexed report: where its blocks begin, which headings
 * are above them, where its quotation marks stand, and where it comes from.
 */
final class ReportStructure {

  private final String title;
  private final Imprint imprint;

  /** Where each block begins, and after the last of them where the next one would. */
  private final int[] starts;

  /** The positions before which quotation marks stand, as often as there are. */
  private final int[] marks;

  /** For each block the row of headings above it, by its number in the list. */
  private final int[] paths;

  private final List<List<String>> headings;

  private ReportStructure(
      String title,
      Imprint imprint,
      int[] starts,
      int[] marks,
      int[] paths,
      List<List<String>> headings) {
    this.title = title;
    this.imprint = imprint;
    this.starts = starts;
    this.marks = marks;
    this.paths = paths;
    this.headings = headings;
  }

  static ReportStructure of(Report report, List<FoldedBlock> blocks) {
    int[] starts = new int[blocks.size() + 1];
    List<Integer> marks = new ArrayList<>();
    int[] paths = new int[blocks.size()];
    List<List<String>> headings = new ArrayList<>();
    for (int block = 0; block < blocks.size(); block++) {
      FoldedText text = blocks.get(block).text();
      int position = starts[block];
      // Where folding drops nothing there are no marks to count.
      if (text.folded().length() < text.original().length()) {
        for (int count : Folding.quotationMarks(text.original())) {
          for (int mark = 0; mark < count; mark++) {
            marks.add(position);
          }
          position++;
        }
      }
      starts[block + 1] =
          starts[block] + text.folded().codePointCount(0, text.folded().length()) + 1;
      if (headings.isEmpty() || !headings.getLast().equals(blocks.get(block).headings())) {
        headings.add(blocks.get(block).headings());
      }
      paths[block] = headings.size() - 1;
    }
    return new ReportStructure(
        report.title(),
        report.imprint(),
        starts,
        marks.stream().mapToInt(Integer::intValue).toArray(),
        paths,
        headings);
  }

  String title() {
    return title;
  }

  /** The place and the year alone. */
  Imprint imprint() {
    return imprint;
  }

  /** Where a block begins. */
  int start(int block) {
    return starts[block];
  }

  /** Where a block ends: one position before the next one. */
  int end(int block) {
    return starts[block + 1] - 1;
  }

  /** The headings above a block, folded, outermost first. */
  List<String> headings(int block) {
    return headings.get(paths[block]);
  }

  int quotationMarksBefore(int position) {
    return first(position + 1) - first(position);
  }

  /** The number of the first mark that does not stand before a position. */
  private int first(int position) {
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

  /** The blocks in which some positions lie, in reading order. */
  int[] blocksWith(Collection<int[]> positions) {
    BitSet blocks = new BitSet(starts.length);
    for (int[] each : positions) {
      int block = 0;
      for (int position : each) {
        if (position >= starts[block + 1]) {
          int index = Arrays.binarySearch(starts, position);
          block = index < 0 ? -index - 2 : index;
          blocks.set(block);
        } else {
          blocks.set(block);
        }
      }
    }
    return blocks.stream().toArray();
  }

  BytesRef toBytes() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(title);
    out.writeString(imprint.place());
    out.writeVInt(imprint.year());
    ReportLayout.write(out, starts);
    ReportLayout.write(out, marks);
    ReportLayout.write(out, paths);
    out.writeVInt(headings.size());
    for (List<String> path : headings) {
      out.writeVInt(path.size());
      for (String heading : path) {
        out.writeString(heading);
      }
    }
    return new BytesRef(out.toArrayCopy());
  }

  /**
   * @throws IOException if the bytes are not those of a structure
   */
  static ReportStructure from(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String title = in.readString();
    String place = in.readString();
    Imprint imprint = new Imprint(place, in.readVInt(), "", "", "");
    int[] starts = ReportLayout.read(in);
    int[] marks = ReportLayout.read(in);
    int[] paths = ReportLayout.read(in);
    List<List<String>> headings = new ArrayList<>();
    int count = in.readVInt();
    for (int path = 0; path < count; path++) {
      int depth = in.readVInt();
      List<String> above = new ArrayList<>();
      for (int level = 0; level < depth; level++) {
        above.add(in.readString());
      }
      headings.add(above);
    }
    return new ReportStructure(title, imprint, starts, marks, paths, headings);
  }
}
