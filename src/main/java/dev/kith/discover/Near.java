package dev.kith.discover;

/**
 * What was found for what it means and not for its words.
 *
 * @param subject the words in it that come near to what was looked for
 */
public record Near<T>(T row, String subject) {}
