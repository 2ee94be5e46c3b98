package dev.kith.people;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Amara at her browser, with a list of her own that is empty before each test. */
public abstract class OwnList {
    @Autowired
    protected Stage stage;

    @Autowired
    protected People people;

    @Autowired
    protected TestClock clock;

    protected Member amara;
    protected Browser browser;

    @BeforeEach
    void sign_in() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        browser = stage.here(amara);
    }
}
