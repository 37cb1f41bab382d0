package dev.aludel.entity.mapping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.usertype.CompositeUserType;

/** An amount and its currency, in two columns. */
public final class PriceType implements CompositeUserType<PriceType.Price> {

    /** What an attribute holds. */
    public record Price(BigDecimal amount, String currency) {}

    /** What is stored of it. */
    public static class Columns {
        BigDecimal amount;
        String currency;
    }

    @Override
    public Object getPropertyValue(Price price, int property) {
        return property == 0 ? price.amount() : price.currency();
    }

    @Override
    public Price instantiate(ValueAccess values) {
        return new Price(values.getValue(0, BigDecimal.class), values.getValue(1, String.class));
    }

    @Override
    public Class<?> embeddable() {
        return Columns.class;
    }

    @Override
    public Class<Price> returnedClass() {
        return Price.class;
    }

    @Override
    public boolean equals(Price one, Price other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Price price) {
        return price.hashCode();
    }

    @Override
    public Price deepCopy(Price price) {
        return price;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Price price) {
        return new Serializable[] {price.amount(), price.currency()};
    }

    @Override
    public Price assemble(Serializable cached, Object owner) {
        var parts = (Serializable[]) cached;
        return new Price((BigDecimal) parts[0], (String) parts[1]);
    }

    @Override
    public Price replace(Price detached, Price managed, Object owner) {
        return detached;
    }
}
