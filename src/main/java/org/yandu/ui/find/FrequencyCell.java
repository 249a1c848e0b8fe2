package org.yandu.ui.find;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** A line of the table of frequencies: a name, and below it a bar and two numbers. */
final class FrequencyCell extends ListCell<FrequencyRow> {

  private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
  private static final PseudoClass BEGINS = PseudoClass.getPseudoClass("begins");
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double SCROLL_BAR = 14;

  private final FrequencyModel model;
  private final FrequencyNames names;
  private final Words words;
  private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
  private final Button fold = new Button("", arrow);
  private final Label name = new Label();
  private final FrequencyBar bar = new FrequencyBar();
  private final Label count;
  private final Label rate;
  private final VBox line;

  /**
   * @param toggle shows or hides the parts of a report
   * @param counts how wide the column of numbers is
   * @param rates how wide that of shares is
   */
  FrequencyCell(
      FrequencyModel model,
      ListView<FrequencyRow> list,
      Consumer<FrequencyRow> toggle,
      ObservableDoubleValue counts,
      ObservableDoubleValue rates,
      Words words) {
    this.model = model;
    this.names = new FrequencyNames(words);
    this.words = words;
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          if (!isEmpty()) {
            model.goTo(getItem());
          }
        });
    Hint.install(this, () -> isEmpty() ? "" : names.inFull(getItem()));
    fold.getStyleClass().addAll("row-action", "frequency-fold");
    fold.setFocusTraversable(false);
    fold.setAccessibleText(words.of("find.frequency.fold"));
    fold.setOnAction(event -> toggle.accept(getItem()));
    name.getStyleClass().add("frequency-name");
    HBox title = new HBox(fold, name);
    title.getStyleClass().add("frequency-title");
    count = number(counts);
    rate = number(rates);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox numbers = new HBox(bar, count, rate);
    numbers.getStyleClass().add("frequency-numbers");
    line = new VBox(title, numbers);
    line.getStyleClass().add("frequency-line");
    // Columns stay below their heads, whether there is a scroll bar or not.
    line.paddingProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> new Insets(0, Math.max(0, beyondColumns(list)), 0, 0),
                widthProperty(),
                list.widthProperty()));
  }

  private double beyondColumns(ListView<?> list) {
    return getWidth()
        - (list.getWidth() - list.snappedLeftInset() - list.snappedRightInset() - SCROLL_BAR);
  }

  private static Label number(ObservableDoubleValue width) {
    Label number = new Label();
    number.getStyleClass().add("frequency-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.prefWidthProperty().bind(width);
    return number;
  }

  @Override
  protected void updateItem(FrequencyRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean there = !empty && row != null;
    pseudoClassStateChanged(PART, there && row.part().isPresent());
    pseudoClassStateChanged(BEGINS, there && row.begins());
    pseudoClassStateChanged(NONE, there && row.frequency().count() == 0);
    pseudoClassStateChanged(OPEN, there && model.isOpen(row));
    setAccessibleText(there ? names.said(row) : "");
    setGraphic(there ? line : null);
    if (there) {
      show(row);
    }
  }

  private void show(FrequencyRow row) {
    name.setText(names.of(row));
    fold.setVisible(row.isFoldable());
    arrow.setIconCode(row.unfolded() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    bar.setShare(model.share(row));
    count.setText(words.of("find.count", row.frequency().count()));
    rate.setText(names.rate(row.frequency()));
  }
}
