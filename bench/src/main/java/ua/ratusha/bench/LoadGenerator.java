package ua.ratusha.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks one address over and over on kept-alive connections, one request at a time on each. Plain sockets: on two cores
 * the client's own cost is part of the figure, so it must be small.
 */
final class LoadGenerator {
    private static final int LATENCIES_MAX = 2_000_000;
    private final URI address;
    private final byte[] request;

    LoadGenerator(URI address, List<String> headers) {
        this.address = address;
        StringBuilder text = new StringBuilder();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        text.append("GET ").append(address.getRawPath()).append(query).append(" HTTP/1.1\r\n");
        text.append("Host: ").append(address.getAuthority()).append("\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        this.request = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param nanos latency of each answered request, ascending; @param bytes body length of the last answer */
    record Load(long[] nanos, int errors, double seconds, int bytes) {
        double perSecond() {
            return nanos.length / seconds;
        }

        /** @param share between 0 and 1; @return milliseconds */
        double percentile(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
        }
    }

    Load run(int connections, Duration time) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Future<Line>> lines = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                lines.add(threads.submit(line(end)));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return gather(lines, seconds);
    }

    private static Load gather(List<Future<Line>> lines, double seconds) {
        long[] all = new long[0];
        int errors = 0;
        int bytes = 0;
        for (Future<Line> future : lines) {
            try {
                Line line = future.get();
                int old = all.length;
                all = Arrays.copyOf(all, old + line.count);
                System.arraycopy(line.nanos, 0, all, old, line.count);
                errors += line.errors;
                bytes = Math.max(bytes, line.bytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                errors++;
            }
        }
        Arrays.sort(all);
        return new Load(all, errors, seconds, bytes);
    }

    private Callable<Line> line(long end) {
        return () -> {
            Line line = new Line();
            while (System.nanoTime() < end && line.count < LATENCIES_MAX) {
                try (Socket socket = new Socket()) {
                    socket.setTcpNoDelay(true);
                    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
                    socket.setSoTimeout(30_000);
                    InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                    line.closing = false;
                    while (!line.closing && System.nanoTime() < end && line.count < LATENCIES_MAX) {
                        long sent = System.nanoTime();
                        socket.getOutputStream().write(request);
                        if (line.read(in)) {
                            line.add(System.nanoTime() - sent);
                        } else {
                            line.errors++;
                        }
                    }
                } catch (IOException e) {
                    line.errors++;
                }
            }
            return line;
        };
    }

    /** What one connection has seen. */
    private static final class Line {
        private long[] nanos = new long[1 << 12];
        private int count;
        private int errors;
        private int bytes;
        private boolean closing;
        private final StringBuilder header = new StringBuilder();

        void add(long nano) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, nanos.length * 2);
            }
            nanos[count++] = nano;
        }

        /** Reads one answer whole; true for a status below 400. */
        boolean read(InputStream in) throws IOException {
            String status = readLine(in);
            int length = -1;
            boolean chunked = false;
            for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                } else if (line.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
                    chunked = true;
                } else if (line.regionMatches(true, 0, "connection: close", 0, 17)) {
                    closing = true;
                }
            }
            bytes = chunked ? skipChunks(in) : Math.max(length, 0);
            if (!chunked) {
                in.skipNBytes(bytes);
            }
            return status.length() > 9 && status.charAt(9) < '4';
        }

        private int skipChunks(InputStream in) throws IOException {
            int total = 0;
            while (true) {
                int size = Integer.parseInt(readLine(in).strip(), 16);
                in.skipNBytes(size);
                readLine(in);
                if (size == 0) {
                    return total;
                }
                total += size;
            }
        }

        private String readLine(InputStream in) throws IOException {
            header.setLength(0);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    header.append((char) c);
                }
            }
            return header.toString();
        }
    }
}
