package dev.kith.meaning;

/** How rankings are made on this node now. */
public sealed interface State {

    /** By words and by meaning. A model that was not needed yet counts as there, as long as its file is. */
    public record WithMeaning(String model) implements State {}

    /** By words alone, and why. */
    public record WordsOnly(Why why) implements State {}

    /** Why there is no meaning. */
    enum Why {
        /** The host wants none. */
        SWITCHED_OFF,
        /** There is no such file. */
        MISSING,
        /** The file is not a model that can be used here. */
        WRONG,
        /** The machine cannot run it. */
        NOT_ON_THIS_MACHINE
    }
}
