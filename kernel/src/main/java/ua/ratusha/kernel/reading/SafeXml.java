package ua.ratusha.kernel.reading;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The only place that makes XML parsers. None of them takes a document type declaration, so there are no entities of
 * the document's own, nothing is fetched from outside, and elements nest at most {@value #MAX_DEPTH} deep.
 */
public final class SafeXml {

    private static final int MAX_DEPTH = 1_000;
    private static final String DEPTH_LIMIT = "jdk.xml.maxElementDepth";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private static final int HEAD = 256;
    private static final int LONGEST_MARKUP = 4 << 20;
    private static final String CDATA = "![CDATA[";
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private SafeXml() {}

    /**
     * A pull parser with namespaces. Text comes in pieces. A document type declaration arrives as an event
     * {@code DTD} that the caller must refuse; entities it declares are never resolved.
     */
    public static XMLStreamReader stream(InputStream xml) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(DEPTH_LIMIT, String.valueOf(MAX_DEPTH));
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(characters(xml));
    }

    /**
     * The whole document in memory, with namespaces.
     *
     * @throws UnreadableDocument if it is not well-formed or brings a document type
     */
    public static Document document(InputStream xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEPTH_LIMIT, String.valueOf(MAX_DEPTH));
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler() {});
            return builder.parse(new InputSource(characters(xml)));
        } catch (SAXException | IOException e) {
            throw UnreadableDocument.from(e, "reading.damaged-xml");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no safe XML parser", e);
        }
    }

    /**
     * Feeds the handler with namespaces on.
     *
     * @throws UnreadableDocument if it is not well-formed or brings a document type
     */
    public static void sax(InputStream xml, DefaultHandler handler) {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(DEPTH_LIMIT, String.valueOf(MAX_DEPTH));
            parser.parse(new InputSource(characters(xml)), handler);
        } catch (SAXException | IOException e) {
            throw UnreadableDocument.from(e, "reading.damaged-xml");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no safe XML parser", e);
        }
    }

    /**
     * Decodes before the parser does: the JDK's parser prints every malformed byte to the error stream, and it keeps a
     * tag or a comment in memory however long it is.
     */
    private static Reader characters(InputStream xml) throws IOException {
        var head = xml.readNBytes(HEAD);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), xml);
        var reader = new MarkupGuard(new InputStreamReader(whole, charset(head)));
        reader.passByteOrderMark();
        return reader;
    }

    private static Charset charset(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (text.startsWith("\u00FE\u00FF") || text.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        var declared = ENCODING.matcher(text);
        if (text.startsWith("<?xml") && declared.find()) {
            try {
                var charset = Charset.forName(declared.group(1));
                // A declaration in single bytes cannot truly announce double ones.
                return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                        ? StandardCharsets.UTF_8
                        : charset;
            } catch (IllegalArgumentException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Stops a tag, comment or instruction that does not end. Text between tags may be of any length. */
    private static final class MarkupGuard extends FilterReader {
        private boolean inMarkup;
        private char quote;
        private int length;
        private String terminator = ">";
        private final StringBuilder opening = new StringBuilder();
        private int matched;

        MarkupGuard(Reader in) {
            super(new BufferedReader(in));
        }

        void passByteOrderMark() throws IOException {
            in.mark(1);
            if (in.read() != '\uFEFF') {
                in.reset();
            }
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            if (c >= 0) {
                follow((char) c);
            }
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            int n = in.read(buffer, offset, count);
            for (int i = 0; i < n; i++) {
                follow(buffer[offset + i]);
            }
            return n;
        }

        private void follow(char c) throws IOException {
            if (!inMarkup) {
                if (c == '<') {
                    inMarkup = true;
                    length = 0;
                    quote = 0;
                    matched = 0;
                    terminator = ">";
                    opening.setLength(0);
                }
                return;
            }
            if (++length > LONGEST_MARKUP) {
                throw new IOException("a tag of more than " + LONGEST_MARKUP + " characters");
            }
            if (opening.length() < CDATA.length()) {
                opening.append(c);
                var changed = terminator(opening);
                if (!changed.equals(terminator)) {
                    terminator = changed;
                    return;
                }
            }
            if (terminator.equals(">")) {
                inTag(c);
            } else {
                inSection(c);
            }
        }

        private void inTag(char c) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                inMarkup = false;
            }
        }

        private void inSection(char c) {
            if (c == terminator.charAt(matched)) {
                matched++;
            } else if (matched == 0 || c != terminator.charAt(matched - 1)) {
                matched = c == terminator.charAt(0) ? 1 : 0;
            }
            inMarkup = matched < terminator.length();
        }

        private static String terminator(CharSequence opening) {
            var start = opening.toString();
            if (start.startsWith("?")) {
                return "?>";
            }
            if (start.startsWith("!--")) {
                return "-->";
            }
            return start.startsWith(CDATA) ? "]]>" : ">";
        }
    }
}
