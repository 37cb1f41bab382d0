package dev.aludel.entity;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;

/**
 * The user's class path, closed off from the tool's: its parent is the platform. From the tool come only
 * the bridge, the annotation that entities may carry, and slf4j's API, so that whatever logs inside logs
 * where the tool does; and the code that calls Hibernate, which is defined here, next to the Hibernate it is to call.
 *
 * <p>The bundled Hibernate, when it is needed, goes first: the user's class path may hold an older JPA
 * API than it was built for. Whoever opens one closes it.
 */
final class IsolatedClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String CHILD = "dev.aludel.entity.hibernate.";
    private static final String BRIDGE = "dev.aludel.entity.bridge.";
    private static final String RENAMED_FROM = "dev.aludel.RenamedFrom";
    private static final String LOGGING = "org.slf4j.";

    private final ClassLoader tool;

    private IsolatedClassLoader(URL[] urls) {
        super("entities", urls, getPlatformClassLoader());
        this.tool = IsolatedClassLoader.class.getClassLoader();
    }

    static IsolatedClassLoader open(ClassPath classpath) {
        var urls = new ArrayList<URL>();
        if (!classpath.has("org/hibernate/SessionFactory.class")) {
            urls.addAll(BundledHibernate.urls());
        }
        urls.addAll(classpath.urls());
        return new IsolatedClassLoader(urls.toArray(URL[]::new));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(BRIDGE)) {
            return tool.loadClass(name);
        }
        if (name.startsWith(CHILD)) {
            return child(name);
        }
        if (name.equals(RENAMED_FROM)) {
            return tool.loadClass(name);
        }
        if (name.startsWith(LOGGING)) {
            try {
                return tool.loadClass(name);
            } catch (ClassNotFoundException notOurs) {
                return super.loadClass(name, resolve);
            }
        }
        return super.loadClass(name, resolve);
    }

    private Class<?> child(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream bytes = tool.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = bytes.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
