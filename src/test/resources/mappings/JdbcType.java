// the column's type
@Entity
class Item {
    @Id
    long id;

    «@JdbcType(org.hibernate.type.descriptor.jdbc.SmallIntJdbcType.class)»
    int size;

    «@JdbcType(org.hibernate.dialect.type.PostgreSQLEnumJdbcType.class)»
    Mood mood;

    enum Mood {
        GOOD,
        BAD
    }
}
