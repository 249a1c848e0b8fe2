/** Asking the reader which file is meant. */
@NullMarked
package org.yandu.ui.files;

import org.jspecify.annotations.NullMarked;
