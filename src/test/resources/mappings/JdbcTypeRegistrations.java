// several such
@Entity
«@JdbcTypeRegistrations({@JdbcTypeRegistration(value = org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType.class, registrationCode = SqlTypes.VARCHAR)})»
class Item {
    @Id
    long id;

    String name;
}
