package dev.kith.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What a test's context has in place of the world: its clock and its mail server. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestMail testMail() {
        return TestSettings.MAIL;
    }
}
