package dev.kith.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The routes, of which only those are looked at closer that begin as the path does: Spring tries all three hundred on
 * every path with an id in it, which was an eighth of what a page cost.
 */
final class Routes extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Sought(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        if (request instanceof Sought sought) {
            for (String beginning : beginnings.computeIfAbsent(route, Routes::beginnings)) {
                if (sought.path.startsWith(beginning)) {
                    return super.getMatchingMapping(route, request);
                }
            }
            return null;
        }
        return super.getMatchingMapping(route, request);
    }

    /** What stands before the first variable of its patterns. */
    private static List<String> beginnings(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .map(pattern -> pattern.split("[{*?]", 2)[0])
                .toList();
    }

    private static final class Sought extends HttpServletRequestWrapper {
        private final String path;

        Sought(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }
    }
}
