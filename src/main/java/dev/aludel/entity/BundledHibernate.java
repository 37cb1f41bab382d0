package dev.aludel.entity;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The jars of the running tool that Hibernate needs, for class paths that have none of their own. */
final class BundledHibernate {

    /** One class of each jar. */
    private static final List<String> MARKERS = List.of(
            "org/hibernate/SessionFactory",
            "org/hibernate/models/spi/ModelsContext",
            "jakarta/persistence/Entity",
            "jakarta/transaction/Transaction",
            "jakarta/inject/Inject",
            "org/jboss/logging/Logger",
            "net/bytebuddy/ByteBuddy",
            "org/antlr/v4/runtime/Lexer",
            "jakarta/xml/bind/JAXBContext",
            "jakarta/activation/DataSource",
            "org/glassfish/jaxb/runtime/v2/ContextFactory",
            "org/glassfish/jaxb/core/v2/runtime/IllegalAnnotationException",
            "org/eclipse/angus/activation/MimeTypeFile",
            "com/sun/xml/txw2/TXW",
            "com/sun/istack/Pool");

    private BundledHibernate() {}

    static Set<URL> urls() {
        var urls = new LinkedHashSet<URL>();
        for (String marker : MARKERS) {
            String resource = marker + ".class";
            URL found = BundledHibernate.class.getClassLoader().getResource(resource);
            if (found == null) {
                throw new IllegalStateException("the tool's own class path lacks " + marker);
            }
            urls.add(root(found, resource));
        }
        return urls;
    }

    private static URL root(URL found, String resource) {
        try {
            if (found.openConnection() instanceof JarURLConnection jar) {
                return jar.getJarFileURL();
            }
            String text = found.toExternalForm();
            return new URL(text.substring(0, text.length() - resource.length()));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the tool's own class path", unreadable);
        }
    }
}
