package dev.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    @ParameterizedTest
    @CsvSource({"600, 600, 512", "1200, 700, 512", "700, 1200, 512", "512, 513, 512", "511, 900, 511", "1, 1, 1"})
    void it_is_a_square_of_at_most_so_many_pixels_and_never_made_larger(int width, int height, int side)
            throws IOException {
        BufferedImage kept = read(
                Picture.square(file("png", filled(width, height, Color.RED))).orElseThrow());
        assertThat(kept.getWidth()).isEqualTo(side);
        assertThat(kept.getHeight()).isEqualTo(side);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void the_usual_kinds_are_read_by_what_is_in_them(String kind) throws IOException {
        byte[] kept = Picture.square(file(kind, filled(40, 30, Color.BLUE))).orElseThrow();
        assertThat(kept).startsWith((byte) 0xff, (byte) 0xd8);
        int pixel = read(kept).getRGB(15, 15);
        assertThat(new Color(pixel).getBlue()).isGreaterThan(200);
    }

    @Test
    void the_middle_is_kept() throws IOException {
        BufferedImage image = filled(900, 300, Color.RED);
        var graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(300, 0, 300, 300);
        graphics.dispose();
        BufferedImage kept = read(Picture.square(file("png", image)).orElseThrow());
        for (int x : new int[] {5, 150, 295}) {
            assertThat(new Color(kept.getRGB(x, 150)).getGreen()).isGreaterThan(200);
        }
    }

    @Test
    void notes_that_a_camera_left_in_it_are_gone() throws IOException {
        byte[] plain = file("jpg", filled(20, 20, Color.GRAY));
        byte[] note = "Exif\0\0at home, 38.72 -9.13".getBytes(StandardCharsets.ISO_8859_1);
        var with = ByteBuffer.allocate(plain.length + note.length + 4);
        with.put(plain, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (note.length + 2))
                .put(note);
        with.put(plain, 2, plain.length - 2);
        String kept = new String(Picture.square(with.array()).orElseThrow(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("at home").doesNotContain("Exif");
    }

    @Test
    void what_shines_through_becomes_a_colour() throws IOException {
        var image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        assertThat(Picture.square(file("png", image))).isPresent();
    }

    @Test
    void no_picture_is_none() throws IOException {
        assertThat(Picture.square(new byte[0])).isEmpty();
        assertThat(Picture.square("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Picture.square("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        byte[] whole = file("png", filled(300, 300, Color.RED));
        assertThat(Picture.square(Arrays.copyOf(whole, 40))).as("only its head").isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_not_even_opened() throws IOException {
        byte[] picture = file("png", filled(10, 10, Color.RED));
        assertThat(Picture.square(Arrays.copyOf(picture, Picture.MOST_BYTES))).isPresent();
        assertThat(Picture.square(Arrays.copyOf(picture, Picture.MOST_BYTES + 1)))
                .isEmpty();
    }

    /** A file of some bytes that says it is 100,000 by 100,000 would take 40 GB once it is unfolded. */
    @Test
    void a_small_file_that_unfolds_to_gigapixels_is_refused() throws IOException {
        byte[] png = file("png", filled(2, 2, Color.RED));
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, 100_000).putInt(20, 100_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        assertThat(Picture.square(png)).isEmpty();
    }

    private static BufferedImage filled(int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] file(String kind, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
