package dev.kith.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.meaning.State.Why;
import dev.kith.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model, and what there is without it. */
public class ModelsTest {
    private static final Models INCLUDED = models(Settings.Model.INCLUDED);

    @TempDir
    Path folder;

    @Test
    void the_one_that_comes_with_kith_is_there() {
        assertThat(INCLUDED.state()).isEqualTo(new State.WithMeaning("all-MiniLM-L6-v2"));
        assertThat(INCLUDED.understanding().of("a lawyer")).isPresent();
        assertThat(INCLUDED.state()).isInstanceOf(State.WithMeaning.class);
    }

    @Test
    void it_knows_what_is_near() {
        assertThat(near("bookkeeping", "accountant")).isGreaterThan(near("bookkeeping", "sailor") + 0.2f);
        assertThat(near("someone to fix our roof", "carpenter and roofer"))
                .isGreaterThan(near("someone to fix our roof", "teaches yoga"));
    }

    @Test
    void a_phrase_has_a_meaning_of_its_own() {
        Understood note = understood("Accountant, likes sailing");
        assertThat(note.phrases()).hasSize(2);
        Meaning boat = understood("boat").whole();
        assertThat(boat.near(note.phrases().get(1)))
                .isGreaterThan(boat.near(note.phrases().get(0)));
    }

    @Test
    void a_text_of_any_length_is_understood() {
        assertThat(understood("").phrases()).isEmpty();
        assertThat(understood("會計 🎲 …").whole().steps()).hasSize(Meaning.SIZE);
        assertThat(understood("baker, ".repeat(500)).phrases()).hasSize(Understood.MOST_PHRASES);
    }

    @Test
    void without_one_it_says_so_and_goes_by_words() {
        goesByWords(models(Settings.Model.NONE), Why.SWITCHED_OFF);
    }

    @Test
    void a_missing_file_is_told_before_anyone_asks_for_a_meaning() {
        Models missing = models(new Settings.Model(true, folder.resolve("nowhere.onnx")));
        assertThat(missing.state()).isEqualTo(new State.WordsOnly(Why.MISSING));
        goesByWords(missing, Why.MISSING);
    }

    @Test
    void a_file_that_is_no_model_is_found_out() throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "not a model at all");
        goesByWords(models(new Settings.Model(true, file)), Why.WRONG);
    }

    @Test
    void half_a_model_is_found_out() throws IOException {
        byte[] whole;
        try (var model = getClass().getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
            whole = model.readAllBytes();
        }
        Path half = folder.resolve("half.onnx");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        goesByWords(models(new Settings.Model(true, half)), Why.WRONG);
        goesByWords(models(new Settings.Model(true, folder)), Why.WRONG);
    }

    private static void goesByWords(Models models, Why why) {
        assertThat(models.understanding()).isSameAs(Understanding.NONE);
        assertThat(models.understanding().of("a lawyer")).isEmpty();
        assertThat(models.state()).isEqualTo(new State.WordsOnly(why));
    }

    private static float near(String one, String other) {
        return understood(one).whole().near(understood(other).whole());
    }

    private static Understood understood(String text) {
        return INCLUDED.understanding().of(text).orElseThrow();
    }

    public static Models models(Settings.Model model) {
        return new Models(new Settings(
                Path.of("."),
                0,
                "127.0.0.1",
                "http://localhost",
                null,
                null,
                "kith@kith.example",
                Settings.Registration.CLOSED,
                model));
    }
}
