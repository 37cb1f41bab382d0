package dev.aludel.entity.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.hibernate.HibernateException;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SimpleValue;
import org.jspecify.annotations.Nullable;

/**
 * What the makers of attribute values do to columns: from 7.4 on, {@code @CreationTimestamp} and its
 * like make theirs NOT NULL when they are created, which Hibernate does for a session factory only.
 */
final class ValueGenerators {

    private final MetadataImplementor metadata;
    private final Boot boot;
    private final List<String> lacking;

    private ValueGenerators(Boot boot, List<String> lacking) {
        this.metadata = boot.metadata();
        this.boot = boot;
        this.lacking = lacking;
    }

    static void create(Boot boot, List<String> lacking) {
        var generators = new ValueGenerators(boot, lacking);
        for (PersistentClass entity : boot.metadata().getEntityBindings()) {
            entity.getProperties().forEach(generators::create);
            entity.getJoins().forEach(join -> join.getProperties().forEach(generators::create));
        }
    }

    private void create(Property property) {
        var creator = property.getValueGeneratorCreator();
        if (creator != null) {
            try {
                creator.createGenerator(context(property));
            } catch (HibernateException | IllegalStateException | IllegalArgumentException refused) {
                lacking.add("what generates the values of %s could not be made, so what it adds is missing: %s"
                        .formatted(property.getName(), refused.getMessage()));
            }
        }
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(this::create);
        }
    }

    /** A proxy, since the interface has grown with every version. */
    private GeneratorCreationContext context(Property property) {
        return (GeneratorCreationContext) Proxy.newProxyInstance(
                GeneratorCreationContext.class.getClassLoader(),
                new Class<?>[] {GeneratorCreationContext.class},
                (proxy, method, arguments) -> answer(property, proxy, method));
    }

    private @Nullable Object answer(Property property, Object proxy, Method method) throws Throwable {
        return switch (method.getName()) {
            case "getDatabase" -> metadata.getDatabase();
            case "getServiceRegistry" -> metadata.getMetadataBuildingOptions().getServiceRegistry();
            case "getDefaultCatalog" -> boot.settings().get("hibernate.default_catalog");
            case "getDefaultSchema" -> boot.settings().get("hibernate.default_schema");
            case "getPersistentClass" -> property.getPersistentClass();
            case "getRootClass" -> property.getPersistentClass().getRootClass();
            case "getProperty" -> property;
            case "getValue" -> property.getValue();
            case "getType" -> property.getType();
            case "getSqlStringGenerationContext" -> boot.context();
            case "getMemberDetails" -> member(property);
            default -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method) : unanswered(method);
        };
    }

    private static @Nullable Object member(Property property) throws ReflectiveOperationException {
        return property.getValue() instanceof SimpleValue value
                ? SimpleValue.class.getMethod("getMemberDetails").invoke(value)
                : null;
    }

    private static Object unanswered(Method method) {
        throw new IllegalStateException("this Hibernate asks for " + method.getName());
    }
}
