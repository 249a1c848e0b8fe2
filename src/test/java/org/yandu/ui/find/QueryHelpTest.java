package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.search.Filters;
import org.yandu.search.Query;
import org.yandu.search.Query.Way;
import org.yandu.ui.words.Words;

class QueryHelpTest {

  @ParameterizedTest
  @ValueSource(strings = {"all", "any", "without", "exact", "near", "some", "part"})
  void whatIsShownCanBeTyped(String sign) {
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Query query = Query.parse(new Words(language).of("find.help." + sign + ".key"));
      assertEquals(Optional.empty(), query.problem(), query.input());
      assertTrue(
          query.interpretations().stream()
              .anyMatch(meant -> meant.way() == Way.WORDS || !meant.filters().equals(Filters.NONE)),
          query.input());
    }
  }
}
