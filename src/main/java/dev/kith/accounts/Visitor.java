package dev.kith.accounts;

/** Someone who is not signed in. */
public record Visitor() implements Viewer {}
