package dev.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.KithTest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class KeysTest {
    @Autowired
    private Keys keys;

    @Autowired
    private JdbcClient db;

    @Test
    void a_token_fits_into_an_address_and_comes_once() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            String token = Keys.token();
            assertThat(token).matches("[A-Za-z0-9_-]{43}");
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void the_sum_of_a_token_is_its_own_and_tells_nothing_of_it() {
        assertThat(Keys.sum("a")).hasSize(32).isEqualTo(Keys.sum("a")).isNotEqualTo(Keys.sum("b"));
    }

    @Test
    void a_signature_holds_for_one_purpose_and_one_text() {
        String signature = keys.sign("door", "amara");
        assertThat(keys.signed("door", "amara", signature)).isTrue();
        assertThat(keys.signed("window", "amara", signature)).isFalse();
        assertThat(keys.signed("door", "mei", signature)).isFalse();
        assertThat(keys.signed("doo", "ramara", signature))
                .as("purpose and text are apart")
                .isFalse();
    }

    @Test
    void a_signature_with_anything_changed_holds_no_more() {
        String signature = keys.sign("door", "amara");
        assertThat(signature).matches("[A-Za-z0-9_-]{43}");
        assertThat(keys.signed("door", "amara", "")).isFalse();
        assertThat(keys.signed("door", "amara", signature.substring(1))).isFalse();
        assertThat(keys.signed("door", "amara", signature + "A")).isFalse();
        assertThat(keys.signed("door", "amara", signature.toLowerCase(java.util.Locale.ROOT)))
                .isFalse();
        assertThat(keys.signed("door", "amara", "ä" + signature.substring(1))).isFalse();
    }

    @Test
    void every_node_signs_alike() {
        assertThat(new Keys(db).sign("door", "amara")).isEqualTo(keys.sign("door", "amara"));
    }
}
