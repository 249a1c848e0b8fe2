/** Writes what a reader has marked in the forms that offices use. */
@NullMarked
package org.yandu.export;

import org.jspecify.annotations.NullMarked;
