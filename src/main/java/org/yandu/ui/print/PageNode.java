package org.yandu.ui.print;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.yandu.export.print.Box;
import org.yandu.export.print.Faces;
import org.yandu.export.print.PageLine;
import org.yandu.export.print.PrintedDocument;
import org.yandu.export.print.PrintedPage;
import org.yandu.export.print.TextRun;

/** A page, drawn in points: what is seen before printing is what is printed. */
final class PageNode extends Group {

  /** Less than this, in points for each character, is not seen. */
  private static final double UNSEEN = 0.01;

  private final Faces faces;

  PageNode(PrintedDocument document, PrintedPage page, Faces faces) {
    this.faces = faces;
    Rectangle paper = new Rectangle(document.width(), document.height(), Color.WHITE);
    getChildren().add(paper);
    for (Box box : page.boxes()) {
      Rectangle shape = new Rectangle(box.x(), box.y(), box.width(), box.height());
      shape.setFill(colour(box.ink().rgb()));
      getChildren().add(shape);
    }
    for (PageLine line : page.lines()) {
      line.runs().forEach(this::draw);
    }
    page.extras().forEach(this::draw);
  }

  private void draw(TextRun run) {
    Font font =
        Font.font(
            run.face().family(),
            run.face().bold() ? FontWeight.BOLD : FontWeight.NORMAL,
            run.size());
    boolean whole = Math.abs(run.spacing()) < UNSEEN || run.text().length() == 1;
    if (whole) {
      add(run.text(), run.x(), run, font);
      return;
    }
    double x = run.x();
    for (int at = 0; at < run.text().length(); ) {
      int point = run.text().codePointAt(at);
      int next = at + Character.charCount(point);
      add(run.text().substring(at, next), x, run, font);
      x += faces.advance(run.face(), point) * run.size() + run.spacing();
      at = next;
    }
  }

  private void add(String characters, double x, TextRun run, Font font) {
    Text text = new Text(x, run.y(), characters);
    text.setFont(font);
    text.setFill(colour(run.ink().rgb()));
    text.setFontSmoothingType(FontSmoothingType.GRAY);
    getChildren().add(text);
  }

  private static Color colour(int rgb) {
    return Color.rgb((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
  }
}
