package org.yandu.ui.annotations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.report.Report;
import org.yandu.ui.annotations.AnnotationsListModel.Listed;
import org.yandu.ui.reading.WrappingCell;
import org.yandu.ui.words.Words;

/**
 * The list of annotations. What is selected in it stays selected by its name, wherever a change, a
 * filter or another order puts it.
 */
public final class AnnotationsList extends ListView<Annotation> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** What a passage that was chosen elsewhere has above it when it is brought into view. */
  private static final int LINES_ABOVE = 2;

  private final AnnotationsListModel model;
  private final AnnotationsModel annotations;
  private final AnnotationsSelectionModel selection;
  private final Words words;
  private final ObservableList<Annotation> rows = FXCollections.observableArrayList();
  private final Label empty = new Label();
  private final Hyperlink clear;
  private Listed listed = Listed.NOTHING;

  /** While the program changes what is selected, nobody does. */
  private boolean arranging;

  /**
   * @param clear lists everything again
   */
  AnnotationsList(
      AnnotationsListModel model,
      AnnotationsSelectionModel selection,
      Runnable clear,
      Words words) {
    this.model = model;
    this.annotations = model.annotations();
    this.selection = selection;
    this.words = words;
    setItems(rows);
    setId("annotations");
    getStyleClass().addAll("side-list", "find-list");
    setAccessibleText(words.of("tab.annotations"));
    empty.setWrapText(true);
    empty.getStyleClass().add("side-empty");
    this.clear = new Hyperlink(words.of("annotations.filter.clear"));
    this.clear.setId("annotations-clear");
    this.clear.setOnAction(event -> clear.run());
    VBox nothing = new VBox(empty, this.clear);
    nothing.getStyleClass().add("annotations-nothing");
    setPlaceholder(nothing);
    setCellFactory(list -> new Cell());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> selected());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    annotations.chosenProperty().addListener((observable, before, now) -> choose(now));
    model.listedProperty().subscribe(this::show);
  }

  /** What is listed here. */
  public AnnotationsListModel model() {
    return model;
  }

  /** Puts the keyboard into the list, on its first line if it was on none. */
  void enter() {
    requestFocus();
    if (!rows.isEmpty() && getSelectionModel().isEmpty()) {
      getSelectionModel().select(0);
    }
  }

  /** Leaves one selected where several are. */
  boolean selectOne() {
    boolean several = getSelectionModel().getSelectedIndices().size() > 1;
    if (several) {
      getSelectionModel().clearAndSelect(Math.max(0, getFocusModel().getFocusedIndex()));
    }
    return several;
  }

  private void selected() {
    if (!arranging) {
      selection.selectedProperty().set(List.copyOf(getSelectionModel().getSelectedItems()));
    }
  }

  private void pressed(KeyEvent event) {
    Annotation annotation = getFocusModel().getFocusedItem();
    if (annotation == null || getSelectionModel().isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> model.open(annotation);
      case DELETE -> selection.delete();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** A click that adds to what is selected leads nowhere. */
  private void clicked(MouseEvent event) {
    boolean adds = event.isShiftDown() || event.isShortcutDown();
    if (event.getButton() == MouseButton.PRIMARY
        && !adds
        && event.getTarget() instanceof javafx.scene.Node node
        && cell(node).isPresent()) {
      model.open(cell(node).get().getItem());
    }
  }

  private static Optional<Cell> cell(javafx.scene.Node node) {
    javafx.scene.Node each = node;
    while (each != null && !(each instanceof Cell)) {
      each = each.getParent();
    }
    return each instanceof Cell cell && !cell.isEmpty() ? Optional.of(cell) : Optional.empty();
  }

  private void show(Listed now) {
    Set<UUID> before = new HashSet<>(selection.ids());
    Optional<UUID> focused =
        Optional.ofNullable(getFocusModel().getFocusedItem()).map(Annotation::id);
    boolean sameReport = listed.everywhere() == now.everywhere() && listed.order() == now.order();
    listed = now;
    arranging = true;
    replace(now.rows());
    select(before, focused);
    arranging = false;
    selected();
    if (!sameReport) {
      // How a line is written depends on these, even if the annotation is the same.
      refresh();
    }
    boolean filtered = !now.filter().isNone() && now.total() > 0;
    empty.setText(
        words.of(
            filtered
                ? "annotations.none.filtered"
                : now.everywhere() ? "annotations.none.everywhere" : "annotations.none"));
    clear.setVisible(filtered);
    clear.setManaged(filtered);
    if (selection.selectedProperty().get().isEmpty()) {
      choose(annotations.chosenProperty().get());
    }
  }

  /** Changes only the lines that are other than before, so that the view stays where it is. */
  private void replace(List<Annotation> now) {
    int shorter = Math.min(rows.size(), now.size());
    int from = 0;
    while (from < shorter && rows.get(from).equals(now.get(from))) {
      from++;
    }
    int same = 0;
    while (same < shorter - from
        && rows.get(rows.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    int end = rows.size() - same;
    List<Annotation> other = now.subList(from, now.size() - same);
    if (end - from == 1 && other.size() == 1) {
      rows.set(from, other.getFirst());
    } else if (from == 0 && same == 0) {
      rows.setAll(now);
    } else if (end > from || !other.isEmpty()) {
      rows.remove(from, end);
      rows.addAll(from, other);
    }
  }

  private void select(Set<UUID> ids, Optional<UUID> focused) {
    int[] indices =
        IntStream.range(0, rows.size())
            .filter(index -> ids.contains(rows.get(index).id()))
            .toArray();
    MultipleSelectionModel<Annotation> model = getSelectionModel();
    int focusedBefore = getFocusModel().getFocusedIndex();
    model.clearSelection();
    if (indices.length > 0) {
      model.selectIndices(indices[0], indices);
    }
    int focus =
        focused
            .map(id -> indexOf(id))
            .filter(index -> index >= 0)
            .orElse(Math.min(focusedBefore, rows.size() - 1));
    getFocusModel().focus(focus);
  }

  private int indexOf(UUID id) {
    for (int index = 0; index < rows.size(); index++) {
      if (rows.get(index).id().equals(id)) {
        return index;
      }
    }
    return -1;
  }

  /** What is chosen in the sheet is selected here, unless it is already, with others perhaps. */
  private void choose(Optional<UUID> chosen) {
    List<UUID> ids = selection.ids();
    int index = chosen.map(this::indexOf).orElse(-1);
    if (index < 0) {
      // One that has just been made is listed, and selected, a moment later.
      if (ids.size() == 1) {
        getSelectionModel().clearSelection();
      }
    } else if (!ids.contains(chosen.orElseThrow())) {
      getSelectionModel().clearAndSelect(index);
      if (!isInView(index)) {
        scrollTo(Math.max(0, index - LINES_ABOVE));
      }
    }
  }

  private boolean isInView(int index) {
    return lookupAll(".list-cell").stream()
        .anyMatch(
            node ->
                node instanceof Cell cell
                    && cell.getIndex() == index
                    && cell.isVisible()
                    && cell.getBoundsInParent().getMinY() >= 0
                    && cell.localToScene(0, cell.getHeight()).getY()
                        <= localToScene(0, getHeight()).getY());
  }

  private String page(Annotation annotation) {
    Report report = annotations.reading().report();
    boolean here = annotation.report().equals(annotations.reading().open().fingerprint());
    return here && report.pages() > 0
        ? words.of(
            "place.page", Integer.toString(report.pageAt(annotation.anchor().range().start())))
        : "";
  }

  /** Who and when, where that is why the annotation stands here, or where it is somebody else. */
  private String foot(Annotation annotation) {
    boolean foreign = !annotation.author().equals(annotations.edits().author());
    if (listed.order() != AnnotationsOrder.MODIFIED
        && listed.order() != AnnotationsOrder.AUTHOR
        && !foreign) {
      return "";
    }
    String author =
        annotation.author().isEmpty() ? words.of("annotations.anonymous") : annotation.author();
    return author + " · " + TIME.format(annotation.modified().atZone(ZoneId.systemDefault()));
  }

  private final class Cell extends WrappingCell<Annotation> {

    private final AnnotationRow row = new AnnotationRow(words);

    Cell() {
      super(AnnotationsList.this);
    }

    @Override
    protected void updateItem(Annotation annotation, boolean none) {
      super.updateItem(annotation, none);
      if (none || annotation == null) {
        setGraphic(null);
        return;
      }
      String report = listed.reports().getOrDefault(annotation.report(), "");
      row.show(annotation, report, page(annotation), foot(annotation));
      setGraphic(row);
    }
  }
}
