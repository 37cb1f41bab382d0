// the type of the column, which is the converter's
class YesNo implements AttributeConverter<Boolean, String> {
    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value == null ? null : value ? "Y" : "N";
    }

    @Override
    public Boolean convertToEntityAttribute(String text) {
        return text == null ? null : text.equals("Y");
    }
}
@Entity
class Item {
    @Id
    long id;

    «@Convert(converter = YesNo.class)»
    Boolean active;
}
