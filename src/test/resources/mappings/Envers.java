// the tables of an entity's history and of revisions
import org.hibernate.envers.Audited;

@Entity
«@Audited»
class Item {
    @Id
    long id;

    String name;
}
