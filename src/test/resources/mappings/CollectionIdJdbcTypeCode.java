// the type of that key
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @CollectionId(column = @Column(name = "row_id"), generator = "increment")
    @CollectionIdJavaClass(idType = Long.class)
    «@CollectionIdJdbcTypeCode(SqlTypes.NUMERIC)»
    List<String> labels;
}
