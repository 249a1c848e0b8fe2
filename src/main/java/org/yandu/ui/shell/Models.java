package org.yandu.ui.shell;

import org.yandu.ui.annotations.AnnotationModels;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.exchange.ImportModel;
import org.yandu.ui.export.AnnotationExportModel;
import org.yandu.ui.find.FindExportModel;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.outline.OutlineModel;
import org.yandu.ui.print.PrintModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.revision.RevisionModel;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.settings.SettingsModel;
import org.yandu.ui.terms.TermModels;

/** The state that the window shows. */
record Models(
    Reading reading,
    OutlineModel outline,
    TermModels terms,
    ChangesModel changes,
    AnnotationModels notes,
    FindExportModel export,
    SettingsModel settings,
    PrintModel print,
    AnnotationExportModel leaving,
    RevisionModel revision,
    ImportModel taking) {

  AnnotationsModel annotations() {
    return notes.annotations();
  }

  FindModel find() {
    return export.find();
  }

  Appearance appearance() {
    return settings.appearance();
  }
}
