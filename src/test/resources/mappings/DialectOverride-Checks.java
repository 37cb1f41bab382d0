// several such
@Entity
class Item {
    @Id
    long id;

    @Check(constraints = "price > 0")
    «@DialectOverride.Checks({@DialectOverride.Check(dialect = org.hibernate.dialect.PostgreSQLDialect.class, sameOrAfter = @DialectOverride.Version(major = 12), override = @Check(constraints = "price > 1"))})»
    int price;
}
