package dev.kith.ui;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leaves out of what was typed or pasted the sign U+0000: nobody sees it, and PostgreSQL keeps no text that has it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NoNul implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request instanceof HttpServletRequest http ? new Without(http) : request, response);
    }

    private static final class Without extends HttpServletRequestWrapper {
        Without(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return clean(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var map = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> map.put(name, clean(values)));
            return map;
        }

        private static String[] clean(String[] values) {
            return Arrays.stream(values).map(Without::clean).toArray(String[]::new);
        }

        private static @Nullable String clean(@Nullable String value) {
            return value == null || value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        }
    }
}
