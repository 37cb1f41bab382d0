// the type of an order column
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @OrderColumn(name = "place")
    «@ListIndexJdbcTypeCode(SqlTypes.SMALLINT)»
    List<String> lines;
}
