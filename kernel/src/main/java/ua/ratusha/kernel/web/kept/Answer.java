package ua.ratusha.kernel.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * An answer whose bytes are ready to leave: as they are and compressed, each with a strong entity tag (RFC 9110, 8.8.3).
 *
 * @param headers what stands in the answer beside type, length, encoding and tag
 * @param zipped the same bytes in gzip; empty when too short to gain
 * @param tag of the bytes, without quotes
 */
public record Answer(String type, Map<String, String> headers, byte[] plain, byte[] zipped, String tag) {
    private static final int WORTH_ZIPPING = 1024;
    private static final String ZIPPED = "-gzip";

    public static Answer of(String type, Map<String, String> headers, byte[] bytes) {
        byte[] zipped = bytes.length < WORTH_ZIPPING ? new byte[0] : zip(bytes);
        return new Answer(type, Map.copyOf(headers), bytes, zipped, hash(bytes));
    }

    /** Bytes that keeping it costs. */
    long weight() {
        return 512L + plain.length + zipped.length;
    }

    /** Writes it whole, or only says 304 to a reader who has these very bytes. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String encodings = request.getHeader("Accept-Encoding");
        boolean zip = zipped.length > 0 && encodings != null && encodings.contains("gzip");
        headers.forEach(response::setHeader);
        response.setHeader("ETag", quoted(zip ? tag + ZIPPED : tag));
        if (isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = zip ? zipped : plain;
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private boolean isKnown(@org.jspecify.annotations.Nullable String tags) {
        return tags != null
                && Arrays.stream(tags.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each ->
                                each.equals("*") || each.equals(quoted(tag)) || each.equals(quoted(tag + ZIPPED)));
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 15));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
