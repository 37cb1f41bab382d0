/** The entities of the database in which everything is changed once. */
@org.jspecify.annotations.NullUnmarked
package dev.aludel.mutation.model;
