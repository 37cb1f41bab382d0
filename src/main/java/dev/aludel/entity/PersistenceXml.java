package dev.aludel.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the persistence units of a class path (Jakarta Persistence 3.2, section 8.2). */
final class PersistenceXml {

    private static final String FILE = "META-INF/persistence.xml";
    private static final String VALIDATION_MODE = "jakarta.persistence.validation.mode";

    private PersistenceXml() {}

    static List<PersistenceUnit> inFolders(List<Path> classpath) {
        return units(classpath.stream().filter(Files::isDirectory).toList());
    }

    static List<PersistenceUnit> units(List<Path> classpath) {
        var units = new ArrayList<PersistenceUnit>();
        for (Path root : classpath) {
            try {
                units.addAll(Files.isDirectory(root) ? inFolder(root) : inJar(root));
            } catch (IOException | SAXException unreadable) {
                throw new EntityException(
                        new EntityFault.UnreadablePersistenceXml(root, String.valueOf(unreadable.getMessage())),
                        unreadable);
            }
        }
        return units;
    }

    private static List<PersistenceUnit> inFolder(Path root) throws IOException, SAXException {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (var content = Files.newInputStream(file)) {
            return parse(root, content);
        }
    }

    private static List<PersistenceUnit> inJar(Path root) throws IOException, SAXException {
        try (var jar = new ZipFile(root.toFile())) {
            var entry = jar.getEntry(FILE);
            return entry == null ? List.of() : parse(root, jar.getInputStream(entry));
        }
    }

    private static List<PersistenceUnit> parse(Path root, InputStream content) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(content).getDocumentElement();
            return children(document, "persistence-unit").stream()
                    .map(unit -> unit(root, unit))
                    .toList();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PersistenceUnit unit(Path root, Element unit) {
        var properties = new TreeMap<String, String>();
        for (Element list : children(unit, "properties")) {
            for (Element property : children(list, "property")) {
                properties.put(property.getAttribute("name"), property.getAttribute("value"));
            }
        }
        text(unit, "validation-mode").ifPresent(mode -> properties.putIfAbsent(VALIDATION_MODE, mode));
        return new PersistenceUnit(
                unit.getAttribute("name"),
                root,
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                texts(unit, "jar-file"),
                text(unit, "exclude-unlisted-classes")
                        .filter(value -> !value.equalsIgnoreCase("false"))
                        .isPresent(),
                Map.copyOf(properties));
    }

    private static Optional<String> text(Element parent, String name) {
        return texts(parent, name).stream().findFirst();
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
