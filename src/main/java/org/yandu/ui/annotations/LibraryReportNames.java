package org.yandu.ui.annotations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Citation;

/** What the reports of a library are called. */
final class LibraryReportNames {

  private LibraryReportNames() {}

  /** The names of all reports but those that were replaced, by fingerprint. */
  static Map<String, String> of(Library library) throws LibraryException {
    Map<String, String> names = new LinkedHashMap<>();
    library
        .reports()
        .names()
        .forEach(
            (fingerprint, name) ->
                names.put(fingerprint, Citation.name(name.title(), name.imprint())));
    return names;
  }
}
