// how a map's key of an enum is stored
enum Mood {
    GOOD,
    BAD
}
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyEnumerated(EnumType.STRING)¦@MapKeyEnumerated(EnumType.ORDINAL)»
    Map<Mood, String> titles;
}
