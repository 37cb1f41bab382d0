// the sequence or table of its generator
import org.hibernate.annotations.Parameter;

@Entity
@SuppressWarnings("removal")
class Item {
    @Id
    @GeneratedValue«(generator = "items")»
    «@GenericGenerator(name = "items", type = org.hibernate.id.enhanced.SequenceStyleGenerator.class, parameters = @Parameter(name = "sequence_name", value = "item_numbers"))»
    Long id;
}
