package dev.kith.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random tokens, their sums for the database, and signatures for links that need no row (HMAC-SHA-256, RFC 2104). */
@Component
public class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient db;
    private volatile byte @Nullable [] secret;

    Keys(JdbcClient db) {
        this.db = db;
    }

    /** 256 random bits for a link or a cookie, safe in a URL. Keep only its {@link #sum} in the database. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 of a token: enough for 256 random bits, not for a password. */
    public static byte[] sum(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature over {@code text} that holds for one {@code purpose} only. */
    public String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            byte[] signature = mac.doFinal((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean signed(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            byte[] fresh = new byte[32];
            RANDOM.nextBytes(fresh);
            db.sql("insert into secret (name, value) values ('links', :fresh) on conflict do nothing")
                    .param("fresh", fresh)
                    .update();
            known = db.sql("select value from secret where name = 'links'")
                    .query(byte[].class)
                    .single();
            secret = known;
        }
        return known;
    }
}
