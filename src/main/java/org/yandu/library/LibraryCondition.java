package org.yandu.library;

import java.util.Optional;

/**
 * What a reader should be told of a library that has just been opened.
 *
 * @param readOnly whether every change is refused, because nothing can be written there
 * @param consistent false if, after an unclean end, something refers to what is not there
 * @param recovery what was done if its file was damaged
 */
public record LibraryCondition(boolean readOnly, boolean consistent, Optional<Recovery> recovery) {}
