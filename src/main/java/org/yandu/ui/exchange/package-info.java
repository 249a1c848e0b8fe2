/** Annotations that come in from colleagues and from other programs. */
@NullMarked
package org.yandu.ui.exchange;

import org.jspecify.annotations.NullMarked;
