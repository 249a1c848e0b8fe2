/** Printing: what is printed, its pages as they will be, a printer or a PDF file. */
@NullMarked
package org.yandu.ui.print;

import org.jspecify.annotations.NullMarked;
