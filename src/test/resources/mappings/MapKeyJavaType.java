// the type of a map's key
class UpperType extends org.hibernate.type.descriptor.java.StringJavaType {
    @Override
    public org.hibernate.type.descriptor.jdbc.JdbcType getRecommendedJdbcType(
            org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators indicators) {
        return indicators.getJdbcType(SqlTypes.LONG32VARCHAR);
    }
}
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyJavaType(UpperType.class)»
    Map<String, String> titles;
}
