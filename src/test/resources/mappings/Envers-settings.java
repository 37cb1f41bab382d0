// the names of their columns, and when a row ceased
// set org.hibernate.envers.audit_strategy = org.hibernate.envers.strategy.internal.ValidityAuditStrategy
// set org.hibernate.envers.revision_field_name = revision
import org.hibernate.envers.Audited;

@Entity
«@Audited¦@Audited(withModifiedFlag = true)»
class Item {
    @Id
    long id;

    String name;
}
