package dev.aludel.entity.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @NotNull}, {@code @Size} and their like add to columns. Hibernate applies them when it
 * builds a session factory, so the method with which it does so is called here, by reflection since its
 * class is not public. Its signature is the same from 6.6 to 8.0.
 */
final class ValidationConstraints {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String INTERPOLATOR =
            "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private ValidationConstraints() {}

    static void apply(
            MetadataImplementor metadata, Dialect dialect, Map<String, Object> settings, List<String> lacking) {
        if (!wanted(settings)) {
            return;
        }
        try {
            AutoCloseable factory = factory();
            if (factory != null) {
                try (factory) {
                    var checks = Checks.before(metadata);
                    activator().invoke(null, factory, metadata.getEntityBindings(), settings, dialect, new Access());
                    checks.sortAdded();
                }
            }
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ClassNotFoundException | NoSuchMethodException unknown) {
            lacking.add("this Hibernate does not say how it applies Bean Validation, so its constraints are missing: "
                    + unknown.getMessage());
        } catch (Exception unclosable) {
            throw new IllegalStateException("Bean Validation", unclosable);
        }
    }

    /** The settings of Hibernate 6 and 7, and the one that replaces them in 8. */
    private static boolean wanted(Map<String, Object> settings) {
        if ("false".equalsIgnoreCase(text(settings, "hibernate.validator.apply_to_ddl", "true"))
                || "DISABLED"
                        .equalsIgnoreCase(
                                text(settings, "hibernate.tooling.schema.apply_validation_constraints", "AUTO"))) {
            return false;
        }
        String modes = text(
                settings,
                "jakarta.persistence.validation.mode",
                text(settings, "javax.persistence.validation.mode", "auto"));
        Set<String> chosen = COMMA.splitAsStream(modes.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return chosen.contains("auto") || chosen.contains("ddl") || chosen.contains("");
    }

    private static String text(Map<String, Object> settings, String key, String otherwise) {
        Object value = settings.get(key);
        return value == null ? otherwise : value.toString().strip();
    }

    /** Null without a provider on the class path. Messages are not wanted, so no EL is needed. */
    private static @Nullable AutoCloseable factory() throws ReflectiveOperationException {
        var loader = Thread.currentThread().getContextClassLoader();
        Class<?> validation;
        try {
            validation = Class.forName("jakarta.validation.Validation", true, loader);
        } catch (ClassNotFoundException absent) {
            return null;
        }
        Object configuration;
        try {
            Object bootstrap = validation.getMethod("byDefaultProvider").invoke(null);
            configuration = call(loader, "jakarta.validation.bootstrap.GenericBootstrap", bootstrap, "configure");
        } catch (InvocationTargetException refused) {
            if (refused.getCause().getClass().getSimpleName().equals("NoProviderFoundException")) {
                return null;
            }
            throw refused;
        }
        var type = Class.forName("jakarta.validation.Configuration", true, loader);
        withoutExpressions(loader, type, configuration);
        return (AutoCloseable) type.getMethod("buildValidatorFactory").invoke(configuration);
    }

    private static void withoutExpressions(ClassLoader loader, Class<?> type, Object configuration)
            throws ReflectiveOperationException {
        try {
            Object interpolator = Class.forName(INTERPOLATOR, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
            var role = Class.forName("jakarta.validation.MessageInterpolator", true, loader);
            type.getMethod("messageInterpolator", role).invoke(configuration, interpolator);
        } catch (ClassNotFoundException anotherProvider) {
            // Not Hibernate Validator: it interpolates as it likes.
        }
    }

    private static Object call(ClassLoader loader, String type, Object target, String method)
            throws ReflectiveOperationException {
        return Class.forName(type, true, loader).getMethod(method).invoke(target);
    }

    private static Method activator() throws ReflectiveOperationException {
        var loader = ValidationConstraints.class.getClassLoader();
        var method = Class.forName(ACTIVATOR, true, loader)
                .getMethod(
                        "applyRelationalConstraints",
                        Class.forName("jakarta.validation.ValidatorFactory", true, loader),
                        Collection.class,
                        Map.class,
                        Dialect.class,
                        ClassLoaderAccess.class);
        method.setAccessible(true);
        return method;
    }

    private static final class Access implements ClassLoaderAccess {

        @Override
        @SuppressWarnings("unchecked")
        public <T> Class<T> classForName(String name) {
            try {
                return (Class<T>)
                        Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(name, missing);
            }
        }

        @Override
        public URL locateResource(String name) {
            return Thread.currentThread().getContextClassLoader().getResource(name);
        }
    }
}
