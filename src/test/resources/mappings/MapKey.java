// no column for the key, which is an attribute of the value
@Entity
class Item {
    @Id
    long id;

    @OneToMany
    @JoinTable(name = "item_parts")
    «@MapKey(name = "code")»
    Map<String, Part> parts;
}

@Entity
class Part {
    @Id
    long id;

    String code;
}
