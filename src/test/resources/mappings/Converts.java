// several such
class Size implements AttributeConverter<Integer, String> {
    @Override
    public String convertToDatabaseColumn(Integer value) {
        return String.valueOf(value);
    }

    @Override
    public Integer convertToEntityAttribute(String text) {
        return Integer.valueOf(text);
    }
}

@Embeddable
class Box {
    Integer wide;
    Integer high;
}
@Entity
class Item {
    @Id
    long id;

    @Embedded
    «@Converts({
        @Convert(attributeName = "wide", converter = Size.class),
        @Convert(attributeName = "high", converter = Size.class)
    })»
    Box box;
}
