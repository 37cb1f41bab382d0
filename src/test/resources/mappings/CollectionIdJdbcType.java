// the type of that key
import org.hibernate.type.descriptor.jdbc.SmallIntJdbcType;

@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    @CollectionId(column = @Column(name = "row_id"), generator = "increment")
    @CollectionIdJavaClass(idType = Long.class)
    «@CollectionIdJdbcType(SmallIntJdbcType.class)»
    List<String> labels;
}
