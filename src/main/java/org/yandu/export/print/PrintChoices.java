package org.yandu.export.print;

/**
 * What is printed.
 *
 * @param annotations whether marks are shown, and the notes listed behind the text
 * @param pageNumbers whether pages are numbered
 * @param originalPages whether the margin tells where the pages of the source begin
 */
public record PrintChoices(
    PrintForm form, boolean annotations, boolean pageNumbers, boolean originalPages) {

  public static final PrintChoices USUAL = new PrintChoices(PrintForm.OFFICIAL, false, true, false);
}
