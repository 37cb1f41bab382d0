// ON DELETE of the foreign key
@Entity
class Item {
    @Id
    long id;

    @ManyToOne
    «@OnDelete(action = OnDeleteAction.CASCADE)»
    Part part;

    @ManyToOne
    «@OnDelete(action = OnDeleteAction.SET_NULL)»
    Part other;
}

@Entity
class Part {
    @Id
    long id;
}
