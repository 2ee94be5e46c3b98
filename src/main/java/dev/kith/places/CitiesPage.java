package dev.kith.places;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Fills the datalist below a field for a place while someone types. Tells nothing but public data, to anyone. */
@Controller
class CitiesPage {
    private static final int MOST = 8;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Places places;

    CitiesPage(Places places) {
        this.places = places;
    }

    @GetMapping("/places/cities")
    ResponseEntity<String> cities(@RequestParam(defaultValue = "") String city, Locale locale) {
        var options = places.matching(city, MOST).stream()
                .map(found -> "<option value=\"" + HtmlUtils.htmlEscape(found.label(locale), "UTF-8") + "\"></option>")
                .collect(Collectors.joining("\n"));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(options);
    }
}
