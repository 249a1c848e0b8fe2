/** 批注: marking, writing, listing, undoing. */
@NullMarked
package org.yandu.ui.annotations;

import org.jspecify.annotations.NullMarked;
