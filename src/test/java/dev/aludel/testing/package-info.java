/**
 * Real PostgreSQL servers for tests. One server runs per JVM and per major version, started when a
 * test first asks for it; every test gets a database of its own on it, dropped when the test ends.
 */
@NullMarked
package dev.aludel.testing;

import org.jspecify.annotations.NullMarked;
