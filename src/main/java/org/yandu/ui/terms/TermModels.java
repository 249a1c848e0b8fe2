package org.yandu.ui.terms;

/**
 * What the panes of the terms show and do.
 *
 * @param list the entries
 * @param edits what the reader changes of them
 * @param candidates what might be one
 * @param elsewhere where other reports mention them
 * @param exchange brings them in from files and out to them
 */
public record TermModels(
    TermsModel list,
    TermEditsModel edits,
    CandidatesModel candidates,
    ElsewhereModel elsewhere,
    TermExchangeModel exchange) {}
