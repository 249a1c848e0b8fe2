/** What leaves a library for another one: the values, and the file that carries them. */
@NullMarked
package org.yandu.library.exchange;

import org.jspecify.annotations.NullMarked;
