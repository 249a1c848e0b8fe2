/** The sheet: the report's text as one column on paper, in offsets of the report's text. */
@NullMarked
package org.yandu.ui.sheet;

import org.jspecify.annotations.NullMarked;
