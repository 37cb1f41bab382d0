// the default that it has on PostgreSQL
@Entity
class Item {
    @Id
    long id;

    @ColumnDefault("1")
    «@DialectOverride.ColumnDefault(dialect = org.hibernate.dialect.PostgreSQLDialect.class, override = @ColumnDefault("2"))»
    int price;
}
