package dev.kith.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The address under which style, script and fonts stand: it holds a sum over them, so they may be kept for a year. */
@Component
public final class Assets {
    private final String version = Long.toString(sum(), 36);

    /** {@code /assets/1x2y3z}, without a slash at the end. */
    public String base() {
        return "/assets/" + version;
    }

    /** Changes with the look; part of a page's ETag, since the page holds these addresses. */
    public String version() {
        return version;
    }

    private static long sum() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(f -> String.valueOf(f.getFilename())));
            var crc = new CRC32();
            for (Resource file : files) {
                crc.update(file.getContentAsByteArray());
            }
            return crc.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
