// the type of that key
import org.hibernate.type.descriptor.java.IntegerJavaType;

@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @CollectionId(column = @Column(name = "row_id"), generator = "increment")
    «@CollectionIdJavaType(IntegerJavaType.class)¦@CollectionIdJavaClass(idType = Long.class)»
    List<String> labels;
}
