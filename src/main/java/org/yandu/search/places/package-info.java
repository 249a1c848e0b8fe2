/** How the index keeps where every token stands. */
@NullMarked
package org.yandu.search.places;

import org.jspecify.annotations.NullMarked;
