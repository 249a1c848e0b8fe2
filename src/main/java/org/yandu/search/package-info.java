/** Finds what a reader looks for, in one report and in all. */
@NullMarked
package org.yandu.search;

import org.jspecify.annotations.NullMarked;
