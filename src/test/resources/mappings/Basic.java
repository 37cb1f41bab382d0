// NOT NULL, with optional = false
@Entity
class Item {
    @Id
    long id;

    «@Basic(optional = false)»
    String name;
}
