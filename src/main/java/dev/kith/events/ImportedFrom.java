package dev.kith.events;

/**
 * Where an event of the past was taken over from.
 *
 * @param source for example "meetup"; @param key what the source calls the event, once for each group and source
 * @param url where it stood, or empty
 */
public record ImportedFrom(String source, String key, String url) {}
