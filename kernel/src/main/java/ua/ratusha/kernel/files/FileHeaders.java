package ua.ratusha.kernel.files;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import ua.ratusha.kernel.documents.Downloads;

/** Headers with which a stranger's file goes out and stays harmless. */
public final class FileHeaders {

    private FileHeaders() {}

    /**
     * Always an attachment, never guessed, never run: an uploaded HTML or SVG cannot act in the name of the house.
     *
     * @param name what the person will see in the folder of downloads, with its extension
     */
    public static HttpHeaders of(StoredFile file, String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(file.mediaType()));
        headers.setContentLength(file.size());
        headers.setETag("\"" + file.sha256() + "\"");
        headers.set(HttpHeaders.CONTENT_DISPOSITION, Downloads.attachment(name));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.setCacheControl("private, no-cache");
        return headers;
    }
}
