package dev.kith.ui;

import dev.kith.assets.Assets;
import dev.kith.assets.OneStylesheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Static files under the versioned address, Kith's own source, the reader's language, and the parameters that handlers may take. */
@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {
    private final Assets assets;

    WebConfig(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.base() + "/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addTransformer(new OneStylesheet());
        registry.addResourceHandler("/source/**")
                .addResourceLocations("classpath:/source/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FlashesParameter());
    }

    @Bean
    static WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReadersLanguage();
    }

    private static final class FlashesParameter implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Flashes.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            return new Flashes(
                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                    Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        }
    }

    /**
     * The member's own choice, else the browser's wish as far as Kith speaks it. The browser also tells the region, by
     * which days and hours are written.
     */
    private static final class ReadersLanguage implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (request.getAttribute(Who.ATTRIBUTE) instanceof Who who) {
                String chosen = who.locale().getLanguage();
                return wish(request, wish -> wish.getLanguage().equals(chosen)).orElse(who.locale());
            }
            return wish(request, wish -> Messages.nearest(wish).getLanguage().equals(wish.getLanguage()))
                    .orElse(Locale.ENGLISH);
        }

        private static Optional<Locale> wish(HttpServletRequest request, Predicate<Locale> speaks) {
            // without the header, the container would tell the machine's own
            return request.getHeader("Accept-Language") == null
                    ? Optional.empty()
                    : Collections.list(request.getLocales()).stream()
                            .filter(speaks)
                            .findFirst();
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("the language is a setting of the member");
        }
    }
}
