package dev.kith.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.kith.meaning.WordPieces.Pieces;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * all-MiniLM-L6-v2 (Wang and others, MiniLM, 2020; Reimers and Gurevych, Sentence-BERT, 2019), quantized, run by ONNX
 * Runtime on the processor. A meaning is the mean over the pieces of a text; that of a phrase the mean over its own pieces
 * of the same run ("late chunking", Günther and others, 2024), so that it costs nothing more.
 */
final class MiniLm implements Understanding {
    private static final int REMEMBERED = 256;
    private final String model;
    private final WordPieces pieces;
    private final OrtSession session;
    private final Map<String, Understood> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Understood> eldest) {
            return size() > REMEMBERED;
        }
    };

    private MiniLm(String model, WordPieces pieces, OrtSession session) {
        this.model = model;
        this.pieces = pieces;
        this.session = session;
    }

    /**
     * @param file the model, in ONNX form
     * @throws OrtException for a file that is no model, or one that reads or answers something else
     */
    static MiniLm open(String name, byte[] file, WordPieces pieces) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            // rankings already run side by side, and a thread that spins takes the machine from the pages
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var session = OrtEnvironment.getEnvironment().createSession(file, options);
            var opened = new MiniLm(name, pieces, session);
            try {
                opened.prove();
                return opened;
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        }
    }

    /** Numbers of the right form could be any: a model that takes rain for a lawyer is not the one. */
    private void prove() throws OrtException {
        Meaning lawyer = understand("lawyer").whole();
        float near = lawyer.near(understand("attorney").whole());
        float far = lawyer.near(understand("rain").whole());
        if (near < 0.6 || near < 2 * far) {
            throw new IllegalStateException("a lawyer is " + near + " an attorney and " + far + " rain");
        }
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public Optional<Understood> of(String text) {
        synchronized (remembered) {
            Understood known = remembered.get(text);
            if (known != null) {
                return Optional.of(known);
            }
        }
        try {
            Understood understood = understand(text);
            synchronized (remembered) {
                remembered.put(text, understood);
            }
            return Optional.of(understood);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private Understood understand(String text) throws OrtException {
        Pieces read = pieces.of(text);
        float[][] each = run(read);
        boolean[] all = new boolean[each.length];
        Arrays.fill(all, true);
        List<Meaning> phrases = new ArrayList<>();
        for (Phrases.Phrase phrase : Phrases.of(text, Spoken.of(text))) {
            boolean[] inside = new boolean[each.length];
            for (int i = 1; i < inside.length - 1; i++) {
                inside[i] = read.from()[i] >= phrase.from() && read.to()[i] <= phrase.to();
            }
            if (phrases.size() < Understood.MOST_PHRASES) {
                phrases.add(mean(each, inside));
            }
        }
        return new Understood(mean(each, all), phrases);
    }

    private static Meaning mean(float[][] pieces, boolean[] counting) {
        float[] sum = new float[Meaning.SIZE];
        for (int piece = 0; piece < pieces.length; piece++) {
            for (int i = 0; counting[piece] && i < sum.length; i++) {
                sum[i] += pieces[piece][i];
            }
        }
        return Meaning.of(sum);
    }

    /** A vector for each piece. */
    private float[][] run(Pieces read) throws OrtException {
        int length = read.numbers().length;
        long[] shape = {1, length};
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        var environment = OrtEnvironment.getEnvironment();
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(read.numbers()), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
            if (numbers.remaining() != length * Meaning.SIZE) {
                throw new IllegalStateException("the model answers " + numbers.remaining() + " numbers");
            }
            float[][] each = new float[length][Meaning.SIZE];
            for (float[] piece : each) {
                numbers.get(piece);
            }
            return each;
        }
    }
}
