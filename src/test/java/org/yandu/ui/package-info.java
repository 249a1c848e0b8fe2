/** Tests of the window as a whole, acting as a reader does. */
@NullMarked
package org.yandu.ui;

import org.jspecify.annotations.NullMarked;
