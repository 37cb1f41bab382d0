// several such
import org.hibernate.annotations.Parameter;

@Entity
@SuppressWarnings("removal")
«@GenericGenerators({@GenericGenerator(name = "items", type = org.hibernate.id.enhanced.SequenceStyleGenerator.class, parameters = @Parameter(name = "sequence_name", value = "item_numbers"))})»
class Item {
    @Id
    @GeneratedValue«(generator = "items")»
    Long id;
}
