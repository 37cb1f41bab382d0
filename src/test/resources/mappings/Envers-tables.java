// their names, and what is left out
import org.hibernate.envers.Audited;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.NotAudited;

@Entity
@Audited
«@AuditTable("item_history")»
class Item {
    @Id
    long id;

    String name;

    «@NotAudited»
    String secret;

    @ElementCollection
    «@AuditJoinTable(name = "labels_history")»
    Set<String> labels;
}
