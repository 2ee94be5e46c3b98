package dev.kith.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.uploads.Message;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Reading.Refused;
import dev.kith.uploads.Reading.Understood;
import dev.kith.uploads.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Uploads made on the spot. */
public final class Given {

    private Given() {}

    public static Upload file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    public static Upload file(String name, byte[] bytes) {
        return Upload.of(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    public static <T> T understood(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood<T>) reading).found();
    }

    public static Message refused(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused<?>) reading).why();
    }
}
