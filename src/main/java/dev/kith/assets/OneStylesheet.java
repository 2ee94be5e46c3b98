package dev.kith.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Puts the files that kith.css imports in its place, so that a first visit waits for one answer and not for thirty. */
public final class OneStylesheet implements ResourceTransformer {
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([a-z-]+\\.css)\"\\);");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource found = chain.transform(request, resource);
        return "kith.css".equals(found.getFilename())
                ? new TransformedResource(found, inline(found).getBytes(StandardCharsets.UTF_8))
                : found;
    }

    static String inline(Resource sheet) throws IOException {
        return IMPORT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(beside(sheet, found.group(1))));
    }

    private static String beside(Resource sheet, String name) {
        try {
            return sheet.createRelative(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
