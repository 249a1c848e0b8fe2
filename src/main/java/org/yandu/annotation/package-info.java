/** What a reader marks and writes, and how it is found again in a text that may have changed. */
@NullMarked
package org.yandu.annotation;

import org.jspecify.annotations.NullMarked;
