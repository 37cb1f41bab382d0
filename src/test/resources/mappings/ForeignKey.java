// a foreign key's name, its definition in SQL, its options, or that there is none
@Entity
class Item {
    @Id
    long id;

    @ManyToOne
    @JoinColumn«(foreignKey = @ForeignKey(name = "item_owner"))¦(name = "owner_id")»
    Part owner;

    @ManyToOne
    @JoinColumn«(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))¦(name = "maker_id")»
    Part maker;

    @ManyToOne
    @JoinColumn«(foreignKey = @ForeignKey(
            name = "item_holder",
            foreignKeyDefinition = "foreign key (holder_id) references Part (id) on delete set null on update cascade"))¦(name = "holder_id")»
    Part holder;

    @ManyToOne
    @JoinColumn«(foreignKey = @ForeignKey(name = "item_buyer", options = "deferrable initially deferred"))¦(name = "buyer_id")»
    Part buyer;
}

@Entity
class Part {
    @Id
    long id;
}
