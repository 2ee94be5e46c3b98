package dev.kith.testing;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a test's context has in place of the world: its clock and its mail server. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** The real thing with fewer rounds, which else took most of a short test. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    @Bean
    static OneAtATime oneAtATime() {
        return new OneAtATime();
    }

    @Bean
    TestMail testMail() {
        return TestSettings.MAIL;
    }
}
