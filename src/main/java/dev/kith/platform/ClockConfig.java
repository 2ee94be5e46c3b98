package dev.kith.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. */
@Configuration(proxyBeanMethods = false)
class ClockConfig {
    @Bean
    KithClock clock() {
        return new KithClock();
    }
}
