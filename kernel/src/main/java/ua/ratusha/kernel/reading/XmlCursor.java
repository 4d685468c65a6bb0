package ua.ratusha.kernel.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks office XML by local names: the transitional and the strict edition of the format differ in namespaces only.
 * Everything the parser may throw becomes an {@link UnreadableDocument}.
 */
final class XmlCursor {

    private final InputStream source;
    private final XMLStreamReader reader;
    private final ReadingLimits limits;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    XmlCursor(InputStream xml, ReadingLimits limits) {
        this.limits = limits;
        this.source = xml;
        try {
            reader = SafeXml.stream(xml);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw UnreadableDocument.from(e, "reading.damaged-xml");
        }
    }

    /** Moves on; false at the end of the document. */
    boolean next() {
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        try {
            if (!reader.hasNext()) {
                close();
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            // The JDK's parser answers some malformed documents with unchecked exceptions.
            close();
            throw UnreadableDocument.from(e, "reading.damaged-xml");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > limits.maxDepth()) {
            throw UnreadableDocument.because("reading.too-deep", limits.maxDepth());
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw UnreadableDocument.because("reading.doctype");
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** Gives the unpacker's memory back at once, not when the collector finds it. */
    private void close() {
        event = XMLStreamConstants.END_DOCUMENT;
        try {
            source.close();
        } catch (IOException e) {
            throw UnreadableDocument.from(e, "reading.damaged-xml");
        }
    }

    /** Moves on inside the element that was open at this depth; false when that element ends. */
    boolean nextInside(int openDepth) {
        return next() && !(event == XMLStreamConstants.END_ELEMENT && depth == openDepth);
    }

    /** Elements open now, the one that starts or ends here included. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String name() {
        return reader.getLocalName();
    }

    /** A piece of text, never the whole of a long one. */
    String text() {
        return reader.getText();
    }

    /** The attribute with this local name in any namespace; empty if absent. */
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (localName.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    boolean hasAttribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (localName.equals(reader.getAttributeLocalName(i))) {
                return true;
            }
        }
        return false;
    }

    /** A whole number between the bounds; the fallback when it is absent or no number. */
    int number(String localName, int fallback, int least, int most) {
        var value = attribute(localName);
        try {
            return value.isEmpty() ? fallback : (int) Math.clamp(Long.parseLong(value.strip()), least, most);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /** A switch of word processing: present without value means on. */
    boolean isOn() {
        return switch (attribute("val")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** Passes over the element that has just started. */
    void skip() {
        int open = depth;
        while (nextInside(open)) {
            // Everything inside is passed over.
        }
    }
}
