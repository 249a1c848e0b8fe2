/** Changing what the reader owns: in the library first, with its name, and back again. */
@NullMarked
package org.yandu.ui.changes;

import org.jspecify.annotations.NullMarked;
