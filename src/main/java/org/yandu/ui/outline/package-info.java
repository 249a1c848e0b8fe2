/** 目录: the headings, following the reading position. */
@NullMarked
package org.yandu.ui.outline;

import org.jspecify.annotations.NullMarked;
