// with autoApply, the type of every column of that class
record Money(long cents) {}

«@Converter(autoApply = true)¦@Converter»
class MoneyConverter implements AttributeConverter<Money, Long> {
    @Override
    public Long convertToDatabaseColumn(Money value) {
        return value == null ? null : value.cents();
    }

    @Override
    public Money convertToEntityAttribute(Long cents) {
        return cents == null ? null : new Money(cents);
    }
}
@Entity
class Item {
    @Id
    long id;

    «¦@Transient»
    Money price;
}
