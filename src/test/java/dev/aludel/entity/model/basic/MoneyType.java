package dev.aludel.entity.model.basic;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

public class MoneyType implements UserType<Money> {

    @Override
    public int getSqlType() {
        return Types.BIGINT;
    }

    @Override
    public Class<Money> returnedClass() {
        return Money.class;
    }

    @Override
    public boolean equals(Money one, Money other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Money money) {
        return money.hashCode();
    }

    @Override
    public Money nullSafeGet(ResultSet rows, int position, WrapperOptions options) throws SQLException {
        return new Money(rows.getLong(position));
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Money money, int position, WrapperOptions options)
            throws SQLException {
        statement.setLong(position, money.cents());
    }

    @Override
    public Money deepCopy(Money money) {
        return money;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
