/** Pages as a PDF file, in embedded faces; alone knows how PDF files and font files are made. */
@NullMarked
package org.yandu.export.pdf;

import org.jspecify.annotations.NullMarked;
