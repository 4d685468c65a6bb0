package ua.ratusha.kernel.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.web.Refusal;

/** Serves the files of the shell. */
@Open
@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    void file(
            @PathVariable("hash") String hash,
            @PathVariable("name") String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Assets.Asset asset = assets.find(name).orElseThrow(() -> Refusal.notFound("web.error.404"));
        response.setHeader(
                "Cache-Control", hash.equals(assets.hash()) ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        byte[] packed = asset.packed();
        String accepted = request.getHeader("Accept-Encoding");
        if (packed != null && accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            send(response, packed);
        } else {
            send(response, asset.bytes());
        }
    }

    /** Browsers ask for this name by themselves. */
    @GetMapping("/favicon.ico")
    void favicon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file("", "mark.svg", request, response);
        response.setHeader("Cache-Control", "public, max-age=86400");
    }

    private static void send(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
