/** What the reader has chosen for the program as a whole, and where it is chosen. */
@NullMarked
package org.yandu.ui.settings;

import org.jspecify.annotations.NullMarked;
