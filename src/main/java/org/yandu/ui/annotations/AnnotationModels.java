package org.yandu.ui.annotations;

/**
 * What the pane of annotations shows.
 *
 * @param annotations those of the open report, and every change of any
 * @param list which of them are listed
 * @param selection those that are selected
 * @param bin those that were deleted
 */
public record AnnotationModels(
    AnnotationsModel annotations,
    AnnotationsListModel list,
    AnnotationsSelectionModel selection,
    BinModel bin) {}
