// a primary key that is also a foreign key
@Entity
class Detail {
    @Id
    «¦@Column(name = "item_id")»
    Long id;

    @OneToOne
    «@MapsId¦@JoinColumn(name = "other_item")»
    Item item;
}
@Entity
class Item {
    @Id
    long id;

    String name;
}
