package dev.kith.matching;

import org.springframework.stereotype.Component;

/** The model of this node. */
@Component
class Models {
    Understanding understanding() {
        return Understanding.NONE;
    }

    State state() {
        return new State.WordsOnly(State.Why.SWITCHED_OFF);
    }
}
