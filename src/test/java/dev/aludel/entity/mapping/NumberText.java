package dev.aludel.entity.mapping;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** A text that is stored as a number. */
public final class NumberText implements UserType<String> {

    @Override
    public int getSqlType() {
        return Types.BIGINT;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public boolean equals(String one, String other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(String text) {
        return text.hashCode();
    }

    @Override
    public @Nullable String nullSafeGet(ResultSet rows, int position, WrapperOptions options) throws SQLException {
        return rows.getString(position);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, String text, int position, WrapperOptions options)
            throws SQLException {
        statement.setLong(position, Long.parseLong(text));
    }

    @Override
    public String deepCopy(String text) {
        return text;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(String text) {
        return text;
    }

    @Override
    public String assemble(Serializable cached, Object owner) {
        return (String) cached;
    }
}
