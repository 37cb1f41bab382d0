// several such
@Entity
class Item {
    @Id
    long id;

    int price;

    @GeneratedColumn("price + 1")
    «@DialectOverride.GeneratedColumns({@DialectOverride.GeneratedColumn(dialect = org.hibernate.dialect.PostgreSQLDialect.class, override = @GeneratedColumn("price + 2"))})»
    int more;
}
