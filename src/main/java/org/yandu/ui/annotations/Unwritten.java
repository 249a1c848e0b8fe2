package org.yandu.ui.annotations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.yandu.annotation.Tags;

/** What was written into annotations and is not in the library yet. */
final class Unwritten {

  private final Consumer<Boolean> unsaved;
  private final Map<UUID, String> notes = new HashMap<>();
  private final Map<UUID, List<String>> tags = new HashMap<>();

  /**
   * @param unsaved told whether there is anything, whenever that may have changed
   */
  Unwritten(Consumer<Boolean> unsaved) {
    this.unsaved = unsaved;
  }

  void setNote(UUID id, String note) {
    notes.put(id, note);
    tell();
  }

  /** A note is in the library; a later one of the same annotation is not. */
  void noteIsKept(UUID id, String note) {
    notes.remove(id, note);
    tell();
  }

  Optional<String> note(UUID id) {
    return Optional.ofNullable(notes.get(id));
  }

  /** Adds tags to those that wait already, which come first; all of them are answered. */
  List<String> addTags(UUID id, List<String> more) {
    List<String> added = Tags.with(tags.getOrDefault(id, List.of()), more);
    tags.put(id, added);
    tell();
    return added;
  }

  /** Tags are in the library; if there are more by now, those are not. */
  void tagsAreKept(UUID id, List<String> added) {
    tags.remove(id, added);
    tell();
  }

  /** Forgets an annotation that is no more. */
  void forget(UUID id) {
    notes.remove(id);
    tags.remove(id);
    tell();
  }

  /** Hands over everything that waits. */
  void each(BiConsumer<UUID, String> writer, BiConsumer<UUID, List<String>> tagger) {
    Map.copyOf(notes).forEach(writer);
    Map.copyOf(tags).forEach(tagger);
  }

  private void tell() {
    unsaved.accept(!notes.isEmpty() || !tags.isEmpty());
  }
}
