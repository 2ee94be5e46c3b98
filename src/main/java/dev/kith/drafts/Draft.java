package dev.kith.drafts;

/** A letter to look over: a subject, and words that stand complete as they are. */
public record Draft(String subject, String text) {}
