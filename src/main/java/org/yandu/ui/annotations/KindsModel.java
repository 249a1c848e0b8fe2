package org.yandu.ui.annotations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.library.AnnotationKinds;
import org.yandu.library.Change;
import org.yandu.library.KindChange;
import org.yandu.library.LibraryException;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.task.Background;

/** The kinds of annotation that the reader can mark with, in the order of their keys. */
public final class KindsModel implements ChangesModel.Participant {

  private final Optional<AnnotationKinds> store;
  private final ChangesModel changes;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final ObservableList<AnnotationKind> all =
      FXCollections.observableArrayList(AnnotationKind.BUILT_IN);
  private final ReadOnlyObjectWrapper<Set<String>> used = new ReadOnlyObjectWrapper<>(Set.of());

  /**
   * @param store nothing when there is no library: then there are the kinds of the beginning
   * @param failures told if the kinds cannot be read
   */
  public KindsModel(
      Optional<AnnotationKinds> store,
      ChangesModel changes,
      Background background,
      Consumer<Throwable> failures) {
    this.store = store;
    this.changes = changes;
    this.background = background;
    this.failures = failures;
    changes.add(this);
    read();
  }

  private void read() {
    store.ifPresent(kinds -> background.run(kinds::all, this::show, failures));
  }

  /** Reads them again if annotations are shown that have brought another with them. */
  void include(Stream<AnnotationKind> shown) {
    if (shown.anyMatch(kind -> all.stream().noneMatch(kind::is))) {
      read();
    }
  }

  public ObservableList<AnnotationKind> all() {
    return all;
  }

  /** A kind as it is called and coloured now. */
  public AnnotationKind current(AnnotationKind kind) {
    return all.stream().filter(kind::is).findFirst().orElse(kind);
  }

  /**
   * The ids of the kinds that annotations are of, as far as has been looked: these cannot be
   * removed.
   */
  ReadOnlyObjectProperty<Set<String>> usedProperty() {
    return used.getReadOnlyProperty();
  }

  /** Looks again which kinds annotations are of. */
  void lookForUsed() {
    store.ifPresent(kinds -> background.run(kinds::used, used::set, failures));
  }

  void rename(String id, String name) {
    change(kinds -> replaced(kinds, id, kind -> new AnnotationKind(id, name, kind.colour())));
  }

  void recolour(String id, KindColour colour) {
    change(kinds -> replaced(kinds, id, kind -> new AnnotationKind(id, kind.name(), colour)));
  }

  /** Adds a kind in a colour that no other has, as long as there are such. */
  void add(String name) {
    String id = UUID.randomUUID().toString();
    change(
        kinds -> {
          List<AnnotationKind> more = new ArrayList<>(kinds);
          more.add(new AnnotationKind(id, name, freeColour(kinds)));
          return more;
        });
  }

  private static KindColour freeColour(List<AnnotationKind> kinds) {
    List<KindColour> taken = kinds.stream().map(AnnotationKind::colour).toList();
    return Arrays.stream(KindColour.values())
        .filter(colour -> !taken.contains(colour))
        .findFirst()
        .orElse(KindColour.GREY);
  }

  /** Removes a kind that no annotation is of; the last one stays. */
  void remove(String id) {
    change(
        kinds ->
            kinds.size() == 1
                ? kinds
                : kinds.stream().filter(kind -> !kind.id().equals(id)).toList());
  }

  /**
   * Moves a kind up or down in the order of the keys.
   *
   * @param places by how many; less than 0 is up
   */
  void move(String id, int places) {
    change(
        kinds -> {
          List<AnnotationKind> moved = new ArrayList<>(kinds);
          kinds.stream()
              .filter(kind -> kind.id().equals(id))
              .forEach(
                  kind -> {
                    int to = Math.clamp(kinds.indexOf(kind) + (long) places, 0, kinds.size() - 1);
                    moved.remove(kind);
                    moved.add(to, kind);
                  });
          return moved;
        });
  }

  private static List<AnnotationKind> replaced(
      List<AnnotationKind> kinds, String id, UnaryOperator<AnnotationKind> change) {
    return kinds.stream().map(kind -> kind.id().equals(id) ? change.apply(kind) : kind).toList();
  }

  /** Changes them as they are in the library when it comes to that. */
  private void change(UnaryOperator<List<AnnotationKind>> change) {
    changes.change(
        history -> {
          List<AnnotationKind> before = kept();
          history.changeKinds(new KindChange(before, change.apply(before)));
          return kept();
        },
        this::show);
  }

  private List<AnnotationKind> kept() throws LibraryException {
    return store.isPresent() ? store.get().all() : AnnotationKind.BUILT_IN;
  }

  @Override
  public void taken(Change change, boolean undone) {
    // Nothing is kept here beside what is shown.
  }

  @Override
  public void show(Change change, boolean undone) {
    if (change instanceof KindChange) {
      read();
    }
  }

  private void show(List<AnnotationKind> kinds) {
    if (!all.equals(kinds)) {
      all.setAll(kinds);
    }
  }
}
