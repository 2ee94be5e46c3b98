package dev.kith.bench;

/** Gives the bytes of one HTTP/1.1 request after the other; called by one thread. */
@FunctionalInterface
interface Requests {
    byte[] next();
}
