/** What is open and what is looked at: the state that the panes share. */
@NullMarked
package org.yandu.ui.reading;

import org.jspecify.annotations.NullMarked;
