/** Choosing the form in which sources are cited. */
@NullMarked
package org.yandu.ui.citation;

import org.jspecify.annotations.NullMarked;
