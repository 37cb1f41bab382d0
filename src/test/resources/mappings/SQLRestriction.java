// Nothing: a condition of every query
@Entity
«@SQLRestriction("not hidden")»
class Item {
    @Id
    long id;

    boolean hidden;
}
