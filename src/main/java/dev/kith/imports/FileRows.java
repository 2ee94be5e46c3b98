package dev.kith.imports;

import dev.kith.accounts.AccountId;
import dev.kith.uploads.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tables {@code import_file} and {@code import_chunk}: files in pieces, so that none is ever whole in memory. */
@Component
class FileRows {
    private static final int CHUNK = 1 << 20;

    private final JdbcClient db;

    FileRows(JdbcClient db) {
        this.db = db;
    }

    /** @throws IOException where a file cannot be read after all */
    void keep(AccountId owner, BatchId batch, Upload upload) throws IOException {
        int number = 0;
        for (Upload.Piece piece : upload.pieces()) {
            keep(owner, batch, number++, piece);
        }
    }

    private void keep(AccountId owner, BatchId batch, int number, Upload.Piece piece) throws IOException {
        of(owner, batch, """
                        insert into import_file (owner_id, batch_id, number, name, size)
                        values (:owner, :batch, :number, :name, :size)
                        """)
                .param("number", number)
                .param("name", piece.name().replace("\0", ""))
                .param("size", piece.size())
                .update();
        try (InputStream in = piece.source().open()) {
            int position = 0;
            for (byte[] bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                of(owner, batch, """
                                insert into import_chunk (owner_id, batch_id, file, position, bytes)
                                values (:owner, :batch, :number, :position, :bytes)
                                """)
                        .param("number", number)
                        .param("position", position++)
                        .param("bytes", bytes)
                        .update();
            }
        }
    }

    private record Kept(int number, String name, long size) {}

    /** The files as they were brought. Empty where they are gone. */
    Upload kept(AccountId owner, BatchId batch) {
        List<Kept> files = of(owner, batch, """
                        select number, name, size from import_file
                        where owner_id = :owner and batch_id = :batch order by number
                        """).query(Kept.class).list();
        Upload upload = Upload.none();
        for (Kept file : files) {
            upload = upload.and(file.name(), file.size(), () -> new Chunks(owner, batch, file.number()));
        }
        return upload;
    }

    void drop(AccountId owner, BatchId batch) {
        of(owner, batch, "delete from import_file where owner_id = :owner and batch_id = :batch")
                .update();
    }

    private StatementSpec of(AccountId owner, BatchId batch, String sql) {
        return db.sql(sql).param("owner", owner.value()).param("batch", batch.value());
    }

    /** A file out of its pieces, one at a time. */
    private final class Chunks extends InputStream {
        private final AccountId owner;
        private final BatchId batch;
        private final int file;
        private int next;
        private byte[] bytes = {};
        private int at;

        Chunks(AccountId owner, BatchId batch, int file) {
            this.owner = owner;
            this.batch = batch;
            this.file = file;
        }

        @Override
        public int read() {
            return filled() ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean filled() {
            if (at == bytes.length) {
                bytes = of(owner, batch, """
                                select bytes from import_chunk
                                where owner_id = :owner and batch_id = :batch and file = :file and position = :position
                                """)
                        .param("file", file)
                        .param("position", next++)
                        .query((row, n) -> row.getBytes(1))
                        .optional()
                        .orElse(new byte[0]);
                at = 0;
            }
            return bytes.length > 0;
        }
    }
}
