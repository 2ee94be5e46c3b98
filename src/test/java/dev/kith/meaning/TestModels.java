package dev.kith.meaning;

import dev.kith.platform.Settings;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** No model, as the tests' settings say, unless a test turns to the one that comes with Kith. */
@Component
@Primary
public class TestModels extends Models {
    private static final Models INCLUDED = ModelsTest.models(Settings.Model.INCLUDED);
    private volatile boolean used;

    TestModels(Settings settings) {
        super(settings);
    }

    /** Says whether meaning counts from now on; the test that turns it on turns it off. */
    public void use(boolean meaning) {
        used = meaning;
    }

    @Override
    public Understanding understanding() {
        return used ? INCLUDED.understanding() : super.understanding();
    }

    @Override
    public State state() {
        return used ? INCLUDED.state() : super.state();
    }
}
