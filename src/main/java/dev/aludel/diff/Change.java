package dev.aludel.diff;

import java.util.Optional;

/**
 * One difference between two pictures, for every kind of object the same.
 *
 * @param <T> the kind of object
 */
public sealed interface Change<T> {

    /** The object as it was; empty when it is new. */
    Optional<T> before();

    /** The object as it shall be; empty when it goes. */
    Optional<T> after();

    <R> R accept(Visitor<T, R> visitor);

    /** One method for each kind and no default, so that a new kind breaks the build. */
    interface Visitor<T, R> {

        R visit(Added<T> change);

        R visit(Removed<T> change);

        R visit(Altered<T> change);

        R visit(Renamed<T> change);
    }

    /** @param object what only the second picture has */
    record Added<T>(T object) implements Change<T> {

        @Override
        public Optional<T> before() {
            return Optional.empty();
        }

        @Override
        public Optional<T> after() {
            return Optional.of(object);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param object what only the first picture has */
    record Removed<T>(T object) implements Change<T> {

        @Override
        public Optional<T> before() {
            return Optional.of(object);
        }

        @Override
        public Optional<T> after() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The same name, another definition.
     *
     * @param from as it was
     * @param to as it shall be
     */
    record Altered<T>(T from, T to) implements Change<T> {

        @Override
        public Optional<T> before() {
            return Optional.of(from);
        }

        @Override
        public Optional<T> after() {
            return Optional.of(to);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The same definition, another name.
     *
     * @param from as it was
     * @param to as it shall be
     */
    record Renamed<T>(T from, T to) implements Change<T> {

        @Override
        public Optional<T> before() {
            return Optional.of(from);
        }

        @Override
        public Optional<T> after() {
            return Optional.of(to);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visit(this);
        }
    }
}
