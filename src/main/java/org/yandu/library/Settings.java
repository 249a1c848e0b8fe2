package org.yandu.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a reader chose, as keys and values. What was never chosen is not there. */
public final class Settings {

  private final Database database;

  Settings(Database database) {
    this.database = database;
  }

  public Optional<String> get(String key) throws LibraryException {
    return database.read(
        reading ->
            reading.first(
                "SELECT value FROM setting WHERE key = ?", row -> row.text("value"), key));
  }

  /** All of them in one reading, sorted by key. */
  public Map<String, String> all() throws LibraryException {
    return database.read(
        reading -> {
          Map<String, String> settings = new LinkedHashMap<>();
          reading.query(
              "SELECT key, value FROM setting ORDER BY key",
              row -> settings.put(row.text("key"), row.text("value")) == null);
          return settings;
        });
  }

  public void put(String key, String value) throws LibraryException {
    putAll(Map.of(key, value));
  }

  /** Keeps several together, or none of them. */
  public void putAll(Map<String, String> settings) throws LibraryException {
    database.write(
        writing -> {
          writing.updateAll(
              """
              INSERT INTO setting (key, value) VALUES (?, ?)
              ON CONFLICT (key) DO UPDATE SET value = excluded.value
              """,
              settings.entrySet().stream()
                  .map(setting -> new Object[] {setting.getKey(), setting.getValue()})
                  .toList());
          return settings.size();
        });
  }

  /** Forgets a choice, so that whatever is usual holds again. */
  public void remove(String key) throws LibraryException {
    database.write(writing -> writing.update("DELETE FROM setting WHERE key = ?", key));
  }
}
