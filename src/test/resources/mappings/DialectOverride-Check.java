// the check that it has on PostgreSQL
@Entity
class Item {
    @Id
    long id;

    @Check(constraints = "price > 0")
    «@DialectOverride.Check(dialect = org.hibernate.dialect.PostgreSQLDialect.class, override = @Check(constraints = "price > 1"))»
    int price;
}
