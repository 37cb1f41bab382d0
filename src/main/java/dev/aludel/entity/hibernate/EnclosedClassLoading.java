package dev.aludel.entity.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/**
 * Class loading that stays inside the user's class path. Hibernate's own also asks the system class
 * loader, where the tool is, with a Hibernate of its own. A service that cannot be made (built for
 * another Hibernate, or at home in a container only) is left out, and said so; those that the user names are left out
 * quietly.
 */
final class EnclosedClassLoading implements ClassLoaderService {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "classpath://";

    private final transient ClassLoader loader;
    private final transient Collection<String> skipped;
    private final transient List<String> lacking;

    EnclosedClassLoading(ClassLoader loader, Collection<String> skipped, List<String> lacking) {
        this.loader = loader;
        this.skipped = skipped;
        this.lacking = lacking;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<T> classForName(String name) {
        try {
            return (Class<T>) Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new ClassLoadingException("Unable to load class [" + name + "]", missing);
        }
    }

    @Override
    public @Nullable URL locateResource(String name) {
        return loader.getResource(path(name));
    }

    @Override
    public @Nullable InputStream locateResourceStream(String name) {
        return loader.getResourceAsStream(path(name));
    }

    @Override
    public List<URL> locateResources(String name) {
        try {
            return Collections.list(loader.getResources(path(name)));
        } catch (IOException unreadable) {
            throw new ClassLoadingException(name, unreadable);
        }
    }

    private static String path(String name) {
        String path = name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name;
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> contract) {
        var services = new LinkedHashSet<S>();
        var providers = ServiceLoader.load(contract, loader).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return services;
                }
                var provider = providers.next();
                if (!skipped.contains(provider.type().getName())) {
                    services.add(provider.get());
                }
            } catch (ServiceConfigurationError unusable) {
                lacking.add("left out: " + unusable.getMessage());
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T generateProxy(InvocationHandler handler, Class<?>... interfaces) {
        return (T) Proxy.newProxyInstance(loader, interfaces, handler);
    }

    @Override
    public @Nullable Package packageForNameOrNull(String name) {
        try {
            return Class.forName(name + ".package-info", true, loader).getPackage();
        } catch (ClassNotFoundException plain) {
            return null;
        } catch (LinkageError broken) {
            throw new ClassLoadingException(name, broken);
        }
    }

    @Override
    public <T> T workWithClassLoader(Work<T> work) {
        return work.doWork(loader);
    }

    @Override
    public void stop() {
        // The loader belongs to whoever opened it.
    }
}
