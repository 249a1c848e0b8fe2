package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * All decorations of a report, by layer and in reading order, so that a block finds its own at once
 * and a layer of tens of thousands is taken up as fast as it can be looked through.
 */
final class Decorations {

  private static final Comparator<Decoration> READING_ORDER =
      Comparator.comparingInt(decoration -> decoration.range().start());

  private static final Ordered NONE = new Ordered(List.of());

  private final Report report;
  private final Map<Layer, Ordered> layers = new EnumMap<>(Layer.class);

  /** The decorations of one layer, in reading order; where two begin alike, in the order given. */
  private static final class Ordered {

    private final List<Decoration> decorations;

    /** For each decoration the end of whichever reaches furthest of it and all before it. */
    private final int[] furthest;

    Ordered(List<Decoration> decorations) {
      this.decorations = decorations;
      furthest = new int[decorations.size()];
      int end = 0;
      for (int index = 0; index < furthest.length; index++) {
        end = Math.max(end, decorations.get(index).range().end());
        furthest[index] = end;
      }
    }

    /** The first decoration that may reach beyond an offset; all before it end at or before it. */
    int firstBeyond(int offset) {
      int low = 0;
      int high = furthest.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (furthest[middle] <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    void addOverlapping(Range range, List<Decoration> found) {
      for (int index = firstBeyond(range.start()); index < furthest.length; index++) {
        Decoration decoration = decorations.get(index);
        if (decoration.range().start() >= range.end()) {
          return;
        }
        if (decoration.range().overlaps(range)) {
          found.add(decoration);
        }
      }
    }
  }

  Decorations(Report report) {
    this.report = report;
  }

  /** Replaces a layer; what is empty or reaches beyond the text is left out. */
  void set(Layer layer, List<Decoration> decorations) {
    List<Decoration> kept = new ArrayList<>(decorations.size());
    boolean ordered = true;
    int before = 0;
    for (Decoration decoration : decorations) {
      Range range = decoration.range();
      if (!range.isEmpty() && range.end() <= report.text().length()) {
        ordered &= range.start() >= before;
        before = range.start();
        kept.add(decoration);
      }
    }
    if (!ordered) {
      kept.sort(READING_ORDER);
    }
    layers.put(layer, new Ordered(kept));
  }

  /** The decorations of a block, the lowest layer first. */
  List<Decoration> ofBlock(int block) {
    List<Decoration> found = new ArrayList<>();
    Range range = report.blocks().get(block).range();
    layers.values().forEach(layer -> layer.addOverlapping(range, found));
    return found;
  }

  /** The decorations of a layer in reading order. */
  List<Decoration> ofLayer(Layer layer) {
    return layers.getOrDefault(layer, NONE).decorations;
  }
}
