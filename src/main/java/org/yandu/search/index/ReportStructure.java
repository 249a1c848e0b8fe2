package org.yandu.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 * are above them, where its quotation marks stand, and where it comes from.
 */
final class ReportStructure {

  private static final int FEW = 8;

  private final String title;
  private final Imprint imprint;

  /** Where each block begins, and after the last of them where the next one would. */
  private final int[] starts;

  /** The block that was asked for last. */
  private int asked;

  /** What stands behind, read as far as it is asked for: few queries ask. */
  private final Optional<DataInput> rest;

  /** The positions before which quotation marks stand, as often as there are. */
  private int @Nullable [] marks;

  /** For each block the row of headings above it, by its number in the list. */
  private int @Nullable [] paths;

  /** The rows of headings that there are above blocks. */
  private @Nullable List<List<String>> rows;

  private ReportStructure(String title, Imprint imprint, int[] starts, Optional<DataInput> rest) {
    this.title = title;
    this.imprint = imprint;
    this.starts = starts;
    this.rest = rest;
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
    ReportStructure made =
        new ReportStructure(report.title(), report.imprint(), starts, Optional.empty());
    made.marks = marks.stream().mapToInt(Integer::intValue).toArray();
    made.paths = paths;
    made.rows = headings;
    return made;
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
    int[] numbers = paths();
    List<List<String>> all = rows();
    return Arrays.stream(numbers).mapToObj(all::get).toList();
  }

  private int[] marks() throws IOException {
    if (marks == null) {
      marks = ReportLayout.read(rest.orElseThrow());
    }
    return marks;
  }

  private int[] paths() throws IOException {
    marks();
    if (paths == null) {
      paths = ReportLayout.read(rest.orElseThrow());
    }
    return paths;
  }

  private List<List<String>> rows() throws IOException {
    paths();
    if (rows == null) {
      rows = readRows(rest.orElseThrow());
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
    for (int step = 0; step < FEW && position >= starts[asked + 1]; step++) {
      asked++;
    }
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
    ReportLayout.write(out, marks());
    ReportLayout.write(out, paths());
    out.writeVInt(rows().size());
    for (List<String> path : rows()) {
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
    return new ReportStructure(title, imprint, starts, Optional.of(in));
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
}
