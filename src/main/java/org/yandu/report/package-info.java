/** What a government work report is: one text, its blocks, outline, pages and how it is cited. */
@NullMarked
package org.yandu.report;

import org.jspecify.annotations.NullMarked;
