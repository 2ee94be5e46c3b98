package dev.kith.ui;

import org.jspecify.annotations.Nullable;

/**
 * The one sentence after something was done, already in the reader's language.
 *
 * @param undo path to post to, to take it back; null where there is no way back
 * @param problem true for a refusal, which is also said by colour and role
 */
public record Flash(String text, @Nullable String undo, boolean problem) {}
