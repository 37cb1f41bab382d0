// the name of a foreign key's column, where an embeddable or superclass has the association
@MappedSuperclass
abstract class Owned {
    @ManyToOne
    Part owner;
}

@Entity
«@AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "held_by", nullable = false))»
class Item extends Owned {
    @Id
    long id;
}

@Entity
class Part {
    @Id
    long id;
}
