/** The window: what is where, and what is wired to what. */
@NullMarked
package org.yandu.ui.shell;

import org.jspecify.annotations.NullMarked;
