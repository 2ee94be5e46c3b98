package dev.kith.accounts;

import dev.kith.platform.Settings;
import dev.kith.ui.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What stands before every page: sessions of our own, CSRF, and the headers. Who may call which route is said at the
 * route ({@link dev.kith.ui.Open}) and by the look-ups behind it, not here.
 */
@Configuration(proxyBeanMethods = false)
class Doors implements WebMvcConfigurer {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private final AskForSignIn askForSignIn;

    /** Gives handlers the {@link Viewer}, or the {@link Member} where they ask for one. */
    private static final class ViewerParameter implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Viewer.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            Viewer viewer = SignedIn.viewer();
            if (parameter.getParameterType() == Member.class && !(viewer instanceof Member)) {
                throw new NotFound();
            }
            return viewer;
        }
    }

    Doors(AskForSignIn askForSignIn) {
        this.askForSignIn = askForSignIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(askForSignIn);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerParameter());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain doorOfFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/webjars/**")
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(c -> c.disable()))
                .build();
    }

    @Bean
    SecurityFilterChain doorOfPages(HttpSecurity http, SignedIn signedIn, Settings settings) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(signedIn))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(settings))
                        // posted by mail programs (RFC 8058); its own signature stands for the token
                        .ignoringRequestMatchers("/digest/unsubscription"))
                .headers(headers -> headers.withObjectPostProcessor(beforeTheAnswer())
                        // pages say "private, no-cache" themselves, so that a browser may keep them and ask by ETag
                        .cacheControl(c -> c.disable())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Writes the headers first: an empty answer is on its way before the filter would come to it. */
    private static ObjectPostProcessor<HeaderWriterFilter> beforeTheAnswer() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    static CookieCsrfTokenRepository csrfCookie(Settings settings) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("kith_csrf");
        repository.setCookieCustomizer(
                cookie -> cookie.sameSite("Lax").secure(settings.https()).path("/"));
        return repository;
    }

    /** bcrypt today; the prefix in each stored value lets a later release change that. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
