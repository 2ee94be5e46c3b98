package dev.kith.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a text means, and what each of its phrases means there.
 *
 * @param phrases as {@link Phrases#of} finds them, of the first {@value #MOST_PHRASES}
 */
public record Understood(Meaning whole, List<Meaning> phrases) {
    public static final int MOST_PHRASES = 24;

    /** One vector behind the other, as they are kept. */
    public byte[] bytes() {
        byte[] all = Arrays.copyOf(whole.steps(), Meaning.SIZE * (1 + phrases.size()));
        for (int i = 0; i < phrases.size(); i++) {
            System.arraycopy(phrases.get(i).steps(), 0, all, Meaning.SIZE * (1 + i), Meaning.SIZE);
        }
        return all;
    }

    public static Understood of(byte[] kept) {
        var all = new ArrayList<Meaning>();
        for (int at = 0; at + Meaning.SIZE <= kept.length; at += Meaning.SIZE) {
            all.add(Meaning.of(Arrays.copyOfRange(kept, at, at + Meaning.SIZE)));
        }
        return new Understood(all.getFirst(), all.subList(1, all.size()));
    }
}
