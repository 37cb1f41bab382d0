package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevisionFaultTest {

    @Test
    void everyFaultIsVisited() {
        List<Class<?>> faults = leaves(RevisionFault.class).toList();
        assertThat(faults).hasSizeGreaterThan(25).allMatch(Class::isRecord);
        for (Class<?> fault : faults) {
            assertThatCode(() -> RevisionFault.Visitor.class.getMethod("visit", fault))
                    .as(fault.getSimpleName())
                    .doesNotThrowAnyException();
        }
        List<Method> visits = Arrays.asList(RevisionFault.Visitor.class.getMethods());
        assertThat(visits).hasSameSizeAs(faults).allMatch(method -> Modifier.isAbstract(method.getModifiers()));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RevisionFaultTest::leaves)
                : Stream.of(type);
    }

    @Test
    void theMessageIsTheFault() {
        var fault = new TargetFault.UnknownBranch("x@head", "x");
        assertThat(new RevisionException(fault)).hasMessage("UnknownBranch[identifier=x@head, branch=x]");
    }
}
