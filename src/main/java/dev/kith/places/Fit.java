package dev.kith.places;

/** How a typed name stands in the names of a city, best first. */
enum Fit {
    /** It is the name. */
    NAME,
    /** It is the name in another language, or an older or shorter one. */
    SPELLING,
    /** A name starts with it. */
    START,
    /** A later word of the name starts with it. */
    WORD,
    NONE;

    boolean isExact() {
        return this == NAME || this == SPELLING;
    }
}
