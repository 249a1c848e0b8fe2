package org.yandu.ui.shell;

import org.yandu.ui.reading.Places;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/** The sheet shows the report that is open, as it should look, and says what of it is in view. */
final class SheetBinding {

  private final Models models;
  private final Sheet sheet;
  private final Words words;

  SheetBinding(Models models, Sheet sheet, Words words) {
    this.models = models;
    this.sheet = sheet;
    this.words = words;
  }

  /**
   * @param beforeJump done before the sheet goes elsewhere
   */
  void install(Runnable beforeJump) {
    Reading reading = models.reading();
    Painter painter = new Painter(models, sheet, words);
    reading
        .openProperty()
        .addListener(
            (observable, before, now) -> {
              sheet.show(now.report());
              painter.paintAll();
            });
    painter.paintAll();
    sheet.inViewProperty().subscribe(range -> reading.inViewProperty().set(range));
    reading.setNavigator(
        range -> {
          beforeJump.run();
          sheet.ensureVisible(range);
        },
        sheet::scrollTo);
    Appearance appearance = models.appearance();
    appearance
        .pointsProperty()
        .subscribe((before, now) -> sheet.setTypography(appearance.typography()));
    appearance
        .faceProperty()
        .subscribe((before, now) -> sheet.setTypography(appearance.typography()));
    sheet.setPlaceNames(offset -> Places.section(reading.report(), offset, words));
  }
}
