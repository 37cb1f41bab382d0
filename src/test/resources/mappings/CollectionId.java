// a primary key of its own for a collection's table
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@CollectionId(column = @Column(name = "row_id"), generator = "increment")
    @CollectionIdJavaClass(idType = Long.class)»
    List<String> labels;
}
