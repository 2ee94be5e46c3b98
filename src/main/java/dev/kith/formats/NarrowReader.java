package dev.kith.formats;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a line of absurdly many cells, which the CSV parser would gather in memory before anyone could look at it. */
final class NarrowReader extends FilterReader {

    private static final int MOST_CELLS = 10_000;
    private final char delimiter;
    private int cells;

    NarrowReader(Reader in, char delimiter) {
        super(in);
        this.delimiter = delimiter;
    }

    @Override
    public int read() throws IOException {
        var c = super.read();
        count(c);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var n = super.read(buffer, offset, length);
        for (var i = 0; i < n; i++) {
            count(buffer[offset + i]);
        }
        return n;
    }

    private void count(int c) throws IOException {
        cells = c == '\n' ? 0 : c == delimiter ? cells + 1 : cells;
        if (cells > MOST_CELLS) {
            throw new IOException("more than " + MOST_CELLS + " cells in a line");
        }
    }
}
