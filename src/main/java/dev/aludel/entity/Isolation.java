package dev.aludel.entity;

import dev.aludel.entity.bridge.Mapping;
import dev.aludel.entity.bridge.MappingReader;
import dev.aludel.entity.bridge.MappingRequest;
import java.io.IOException;

/** Runs Hibernate in a class loader of its own and takes that down again. */
final class Isolation {

    private static final String READER = "dev.aludel.entity.hibernate.HibernateReader";
    private static final String LOG_PROVIDER = "org.jboss.logging.provider";

    /** The oldest Hibernate that is read. */
    private static final int[] OLDEST = {6, 6};

    private Isolation() {}

    static Mapping read(ClassPath classpath, MappingRequest request) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = IsolatedClassLoader.open(classpath)) {
            thread.setContextClassLoader(loader);
            try {
                startLogging(loader);
                checkVersion(loader);
                var reader = loader.loadClass(READER).asSubclass(MappingReader.class);
                return reader.getDeclaredConstructor().newInstance().read(request);
            } catch (EntityException known) {
                throw known;
            } catch (ReflectiveOperationException | RuntimeException | LinkageError refused) {
                throw new EntityException(Diagnosis.of(refused, classpath, request), new Detached(refused));
            }
        } catch (IOException unclosable) {
            throw new IllegalStateException(unclosable);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * JBoss Logging picks its target once, from whatever is on the class path: an application's Logback
     * without its configuration would print all it has. A system property is its only other way to be
     * told.
     */
    private static void startLogging(ClassLoader loader) throws ClassNotFoundException {
        synchronized (Isolation.class) {
            String before = System.getProperty(LOG_PROVIDER);
            System.setProperty(LOG_PROVIDER, "slf4j");
            try {
                Class.forName("org.jboss.logging.LoggerProviders", true, loader);
            } finally {
                if (before == null) {
                    System.clearProperty(LOG_PROVIDER);
                } else {
                    System.setProperty(LOG_PROVIDER, before);
                }
            }
        }
    }

    private static void checkVersion(ClassLoader loader) throws ReflectiveOperationException {
        String version = (String) Class.forName("org.hibernate.Version", true, loader)
                .getMethod("getVersionString")
                .invoke(null);
        String[] parts = version.split("\\.", 3);
        if (parts.length < 2 || !parts[0].matches("\\d+") || !parts[1].matches("\\d+")) {
            return;
        }
        int major = Integer.parseInt(parts[0]);
        int minor = Integer.parseInt(parts[1]);
        if (major < OLDEST[0] || major == OLDEST[0] && minor < OLDEST[1]) {
            throw new EntityException(new EntityFault.UnsupportedHibernate(version));
        }
    }
}
