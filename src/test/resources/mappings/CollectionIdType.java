// the type of that key
import dev.aludel.entity.mapping.NumberText;

@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @CollectionId(column = @Column(name = "row_id"), generator = "increment")
    «@CollectionIdType(NumberText.class)¦@CollectionIdJavaClass(idType = Integer.class)»
    List<String> labels;
}
