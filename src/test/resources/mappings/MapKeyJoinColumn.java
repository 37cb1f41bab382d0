// the foreign key of a map's key
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyJoinColumn(name = "for_part")»
    Map<Part, String> titles;
}

@Entity
class Part {
    @Id
    long id;
}
