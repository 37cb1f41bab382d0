// a varchar or a number, with a check of the values
@Entity
class Item {
    @Id
    long id;

    «@Enumerated(EnumType.STRING)¦@Enumerated(EnumType.ORDINAL)»
    Mood mood;

    enum Mood {
        GOOD,
        BAD
    }
}
