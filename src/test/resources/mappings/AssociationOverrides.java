// several such
@MappedSuperclass
abstract class Owned {
    @ManyToOne
    Part owner;

    @ManyToOne
    Part maker;
}

@Entity
«@AssociationOverrides({
    @AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "held_by")),
    @AssociationOverride(name = "maker", joinColumns = @JoinColumn(name = "made_by"))
})»
class Item extends Owned {
    @Id
    long id;
}

@Entity
class Part {
    @Id
    long id;
}
