package ua.ratusha.programme.reports.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to write a snapshot: names in alphabetical order, numbers as they are, no spaces, UTF-8. Reading and
 * writing again gives the same bytes.
 */
public final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalJson() {}

    public static String write(Snapshot snapshot) {
        return JSON.writeValueAsString(snapshot);
    }

    /** @throws tools.jackson.core.JacksonException for anything but what {@link #write} wrote */
    public static Snapshot read(String json) {
        return JSON.readValue(json, Snapshot.class);
    }

    /** 64 hexadecimal digits in lower case. */
    public static String sha256(String json) {
        return sha256(json.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
