/** The words of the interface, in Chinese and English. */
@NullMarked
package org.yandu.ui.words;

import org.jspecify.annotations.NullMarked;
