package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
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

  /** The block that was asked for last. */
  private int asked;

  /** The positions before which quotation marks stand, as often as there are. */
  private final int[] marks;

  /** For each block the row of headings above it, by its number in the list. */
  private final int[] paths;

  /** Read when they are first asked for: few queries do. */
  private final Headings headings;

  private ReportStructure(
      String title, Imprint imprint, int[] starts, int[] marks, int[] paths, Headings headings) {
    this.title = title;
    this.imprint = imprint;
    this.starts = starts;
    this.marks = marks;
    this.paths = paths;
    this.headings = headings;
  }

  /** The rows of headings that there are above blocks. */
  private interface Headings {
    List<List<String>> rows() throws IOException;
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
        () -> headings);
  }

  String title() {
    return title;
  }

  /** The place and the year alone. */
  Imprint imprint() {
    return imprint;
  }

  /**
   * The headings above each block, folded, outermost first.
   *
   * @throws IOException if the bytes from which this was read are not those of a structure
   */
  List<List<String>> headings() throws IOException {
    List<List<String>> rows = headings.rows();
    return Arrays.stream(paths).mapToObj(rows::get).toList();
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

  /** The block in which a character lies. */
  int block(int position) {
    // Positions are mostly asked for as they ascend.
    if (position < starts[asked] || position >= starts[asked + 1]) {
      int index = Arrays.binarySearch(starts, position);
      asked = index < 0 ? -index - 2 : index;
    }
    return asked;
  }

  BytesRef toBytes() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(title);
    out.writeString(imprint.place());
    out.writeVInt(imprint.year());
    ReportLayout.write(out, starts);
    ReportLayout.write(out, marks);
    ReportLayout.write(out, paths);
    List<List<String>> rows = headings.rows();
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
   * @param bytes not to be changed as long as this is used
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
    return new ReportStructure(title, imprint, starts, marks, paths, () -> rows(in));
  }

  private static List<List<String>> rows(DataInput in) throws IOException {
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
}
