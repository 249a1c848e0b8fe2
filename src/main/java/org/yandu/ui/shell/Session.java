package org.yandu.ui.shell;

import java.util.Optional;
import java.util.UUID;
import org.yandu.glossary.Term;
import org.yandu.ui.reading.Reading;

/**
 * Where the reader is in the window, beside what the settings keep: all that is carried over when
 * the window is made anew in another language.
 *
 * @param position the offset with which the view begins
 * @param hit the number of the hit that the walk has reached, or -1
 * @param annotation the one that the side pane shows
 * @param right the tab shown on the right
 */
record Session(
    int position,
    Reading reading,
    Optional<Term> term,
    String query,
    int hit,
    Optional<UUID> annotation,
    String right,
    boolean sheetOnly,
    boolean settingsOpen) {}
