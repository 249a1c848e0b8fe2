/**
 * Ranges, and the one definition of when two strings are the same to a reader. Knows nothing else.
 */
@NullMarked
package org.yandu.text;

import org.jspecify.annotations.NullMarked;
