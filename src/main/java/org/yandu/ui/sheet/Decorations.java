package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yandu.report.Report;

/** All decorations of a report, by layer and by block, so that a block finds its own at once. */
final class Decorations {

  private final Report report;
  private final Map<Layer, Map<Integer, List<Decoration>>> byBlock = new EnumMap<>(Layer.class);
  private final Map<Layer, List<Decoration>> all = new EnumMap<>(Layer.class);

  Decorations(Report report) {
    this.report = report;
  }

  void set(Layer layer, List<Decoration> decorations) {
    Map<Integer, List<Decoration>> blocks = new HashMap<>();
    for (Decoration decoration : decorations) {
      if (decoration.range().isEmpty() || decoration.range().end() > report.text().length()) {
        continue;
      }
      int last = report.blockIndexAt(decoration.range().end() - 1);
      for (int block = report.blockIndexAt(decoration.range().start()); block <= last; block++) {
        blocks.computeIfAbsent(block, index -> new ArrayList<>()).add(decoration);
      }
    }
    byBlock.put(layer, blocks);
    all.put(layer, List.copyOf(decorations));
  }

  /** The decorations of a block, the lowest layer first. */
  List<Decoration> ofBlock(int block) {
    List<Decoration> found = new ArrayList<>();
    for (Map<Integer, List<Decoration>> layer : byBlock.values()) {
      found.addAll(layer.getOrDefault(block, List.of()));
    }
    return found;
  }

  List<Decoration> ofLayer(Layer layer) {
    return all.getOrDefault(layer, List.of());
  }
}
