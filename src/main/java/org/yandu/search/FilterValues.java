package org.yandu.search;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.search.Filters.Years;

/** The values that filters know by name. */
final class FilterValues {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})年?(?:[-—–~～至到]+(\\d{4})年?)?");

  private static final Map<String, HitKind> KINDS =
      Map.of(
          "正文", HitKind.BODY,
          "body", HitKind.BODY,
          "词条", HitKind.ENTRY,
          "entry", HitKind.ENTRY,
          "批注", HitKind.NOTE,
          "note", HitKind.NOTE);

  private FilterValues() {}

  /** A year, or the first and the last of several, whichever comes first. */
  static Optional<Years> years(String folded) {
    Matcher years = YEARS.matcher(folded);
    if (!years.matches()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(years.group(1));
    int other = years.group(2) == null ? one : Integer.parseInt(years.group(2));
    return Optional.of(new Years(Math.min(one, other), Math.max(one, other)));
  }

  /** One kind or several, a stroke between them; none if one of them is unknown. */
  static Set<HitKind> kinds(String folded) {
    Set<HitKind> kinds = EnumSet.noneOf(HitKind.class);
    for (String name : folded.split("[|、,]", -1)) {
      HitKind kind = KINDS.get(name);
      if (kind == null) {
        return Set.of();
      }
      kinds.add(kind);
    }
    return kinds;
  }
}
