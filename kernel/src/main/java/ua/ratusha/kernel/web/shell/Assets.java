package ua.ratusha.kernel.web.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages load. Their address carries one hash over all of them, so a browser may keep them for ever and
 * a style sheet may name its typeface by a relative address; packed once, at the start.
 */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=utf-8");

    /** @param packed gzip of the bytes, null when packing gains nothing */
    record Asset(String type, byte[] bytes, byte @Nullable [] packed) {}

    private final Map<String, Asset> files = new TreeMap<>();
    private final String hash;

    /** @param folder on the class path; @param names of its files */
    Assets(String folder, String... names) {
        MessageDigest digest = sha256();
        for (String name : names) {
            byte[] bytes = read(folder + "/" + name);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            byte[] packed = packed(bytes);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null) {
                throw new IllegalArgumentException("no type known for " + name);
            }
            files.put(name, new Asset(type, bytes, packed.length < bytes.length * 9 / 10 ? packed : null));
        }
        hash = HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** The address of a file. */
    String path(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    String hash() {
        return hash;
    }

    private static byte[] read(String place) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no asset at " + place);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(place, unreadable);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
