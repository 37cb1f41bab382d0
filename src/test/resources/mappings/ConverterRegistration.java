// the type of every column of a class
record Cents(long count) {}

class CentsConverter implements AttributeConverter<Cents, Long> {
    @Override
    public Long convertToDatabaseColumn(Cents value) {
        return value == null ? null : value.count();
    }

    @Override
    public Cents convertToEntityAttribute(Long count) {
        return count == null ? null : new Cents(count);
    }
}

@Entity
«@ConverterRegistration(converter = CentsConverter.class, autoApply = true)»
class Item {
    @Id
    long id;

    «¦@Transient»
    Cents price;
}
