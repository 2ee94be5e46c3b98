package dev.kith;

import dev.kith.ui.Open;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every route the program has, as it lists them itself. */
final class Routes {
    private Routes() {}

    record Route(String verb, String path, HandlerMethod handler) {
        @Override
        public String toString() {
            return verb + " " + path;
        }

        boolean open() {
            return handler.hasMethodAnnotation(Open.class)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class)
                    || handler.getBeanType().getPackageName().equals("dev.kith.places");
        }

        PathPattern pattern() {
            return PathPatternParser.defaultInstance.parse(path);
        }

        /** Whatever its variables are called. */
        String anonymous() {
            return verb + " " + Routes.anonymous(path);
        }
    }

    static String anonymous(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    /** The one that answers there, or nothing. */
    static String answering(List<Route> routes, String verb, String path) {
        var asked = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.verb().equals(verb) && route.pattern().matches(asked))
                .min(Comparator.comparing(Route::pattern))
                .map(Route::toString)
                .orElse("");
    }

    static Stream<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("dev.kith"))
                .filter(e -> !e.getKey().getPatternValues().contains("/error"))
                .flatMap(e -> e.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(verb -> e.getKey().getPatternValues().stream()
                                .map(path -> new Route(verb.name(), path, e.getValue()))));
    }
}
