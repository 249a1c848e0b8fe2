package org.yandu.ui.find;

import java.util.Optional;
import org.yandu.search.Frequency;
import org.yandu.search.PartFrequency;
import org.yandu.search.ReportFrequency;

/**
 * A line of the table of frequencies: a report, or a part of the report above it.
 *
 * @param part nothing for a report as a whole
 * @param unfolded whether the parts of the report follow
 * @param begins whether the first report of another place is reached
 */
public record FrequencyRow(
    ReportFrequency report, Optional<PartFrequency> part, boolean unfolded, boolean begins) {

  public Frequency frequency() {
    return part.map(PartFrequency::frequency).orElse(report.frequency());
  }

  /** Whether its parts can be shown. */
  public boolean isFoldable() {
    return part.isEmpty() && report.frequency().count() > 0;
  }
}
