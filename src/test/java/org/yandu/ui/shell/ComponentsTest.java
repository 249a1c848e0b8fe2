package org.yandu.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yandu.ui.shell.Components.Component;

/** Nothing is shipped whose licence has not been looked up. */
class ComponentsTest {

  @Test
  void everythingOnTheClassPathHasItsLicenceAndItsHolder() {
    List<Component> all = Components.all();
    assertTrue(all.size() > 15, "what the build wrote down: " + all);
    assertEquals(
        List.of(),
        all.stream()
            .filter(each -> each.licences().isEmpty() || each.holder().isEmpty())
            .map(Component::name)
            .toList(),
        "look up the licence and add it to licences.properties");
  }

  @Test
  void everyLicenceCanBeRead() {
    for (Component component : Components.all()) {
      for (String licence : component.licences()) {
        assertTrue(Components.licenceText(licence).length() > 500, licence);
      }
    }
  }

  @Test
  void whatIsOnlyForTestsIsNotNamed() {
    assertFalse(Components.all().stream().anyMatch(each -> each.name().contains("junit")));
    assertTrue(Components.version("lucene-core").orElse("").startsWith("10."));
  }
}
