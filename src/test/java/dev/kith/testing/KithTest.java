package dev.kith.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program in one Spring context that all such tests share: real PostgreSQL, real SMTP, a clock that stands
 * still, and jobs done when the test says so ({@link Stage#deliver}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestParts.class, Stage.class, Company.class})
@ContextConfiguration(initializers = TestSettings.class)
public @interface KithTest {}
