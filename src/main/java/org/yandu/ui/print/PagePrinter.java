package org.yandu.ui.print;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.transform.Translate;
import javafx.stage.Window;
import org.yandu.export.pdf.FontFiles;
import org.yandu.export.print.PrintedDocument;
import org.yandu.export.print.PrintedPage;

/**
 * Prints pages with the printers of the system.
 *
 * @param owner the window over which the system asks which printer
 * @param title what the printer calls the pages
 */
record PagePrinter(Window owner, String title) implements PrintModel.Printers {

  @Override
  public boolean areThere() {
    return Printer.getDefaultPrinter() != null || !Printer.getAllPrinters().isEmpty();
  }

  @Override
  public Optional<PrintModel.Printing> ask() {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Optional.empty();
    }
    job.getJobSettings().setJobName(title);
    if (!job.showPrintDialog(owner)) {
      job.cancelJob();
      return Optional.empty();
    }
    return Optional.of((document, fonts, progress) -> print(job, document, fonts, progress));
  }

  private static boolean print(
      PrinterJob job, PrintedDocument document, FontFiles fonts, IntConsumer progress) {
    PageLayout layout =
        job.getPrinter()
            .createPageLayout(
                Paper.A4, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
    List<PageRange> wanted = takeRanges(job.getJobSettings());
    int printed = 0;
    try {
      for (PrintedPage page : document.pages()) {
        if (isWanted(wanted, page.number())) {
          Group sheet = new Group(new PageNode(document, page, fonts));
          // What is drawn begins at the margin that the printer cannot print.
          sheet.getTransforms().add(new Translate(-layout.getLeftMargin(), -layout.getTopMargin()));
          if (!job.printPage(layout, sheet)) {
            job.cancelJob();
            return false;
          }
        }
        printed++;
        progress.accept(printed);
      }
    } catch (RuntimeException stopped) {
      job.cancelJob();
      throw stopped;
    }
    return job.endJob();
  }

  /**
   * The ranges that the reader asked for; none for all pages. The job keeps none, or it would
   * choose among the chosen pages once more.
   */
  private static List<PageRange> takeRanges(JobSettings settings) {
    PageRange[] ranges = settings.getPageRanges();
    if (ranges == null) {
      return List.of();
    }
    settings.setPageRanges();
    return List.of(ranges);
  }

  private static boolean isWanted(List<PageRange> ranges, int number) {
    return ranges.isEmpty()
        || ranges.stream()
            .anyMatch(range -> number >= range.getStartPage() && number <= range.getEndPage());
  }
}
