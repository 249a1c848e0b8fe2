/** Annotations to files: which, as what, and what it will look like. */
@NullMarked
package org.yandu.ui.export;

import org.jspecify.annotations.NullMarked;
