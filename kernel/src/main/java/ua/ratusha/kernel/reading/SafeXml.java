package ua.ratusha.kernel.reading;

import java.io.IOException;
import java.io.InputStream;
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

    private SafeXml() {}

    /**
     * A pull parser with namespaces. Text comes in pieces. A document type declaration arrives as an event
     * {@code DTD} that the caller must refuse; entities it declares are never resolved.
     */
    public static XMLStreamReader stream(InputStream xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(DEPTH_LIMIT, String.valueOf(MAX_DEPTH));
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(xml);
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
            return builder.parse(new InputSource(xml));
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
            parser.parse(new InputSource(xml), handler);
        } catch (SAXException | IOException e) {
            throw UnreadableDocument.from(e, "reading.damaged-xml");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no safe XML parser", e);
        }
    }
}
