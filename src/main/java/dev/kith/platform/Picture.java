package dev.kith.platform;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A photo made safe to keep: read by its content (never by its name), cut to a square of at most {@link #SIDE} pixels
 * and written anew as JPEG, which drops places and other notes that cameras leave in a file.
 */
public final class Picture {
    public static final int SIDE = 512;
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 50_000_000;

    private Picture() {}

    /** @return JPEG bytes, or empty where {@code bytes} is no picture that can be read or is too large */
    public static Optional<byte[]> square(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                // the size stands in the header: a small file that unfolds to gigapixels is refused before it does
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                return Optional.of(jpeg(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        int cut = Math.min(image.getWidth(), image.getHeight());
        int side = Math.min(cut, SIDE);
        int left = (image.getWidth() - cut) / 2;
        int top = (image.getHeight() - cut) / 2;
        var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = square.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, side, side, left, top, left + cut, top + cut, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(square, "jpeg", out);
        return out.toByteArray();
    }
}
