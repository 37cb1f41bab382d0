// the type and the values in that check
@Entity
class Item {
    @Id
    long id;

    Mood mood;

    enum Mood {
        GOOD(10),
        BAD(20);

        «@EnumeratedValue»
        final int code;

        Mood(int code) {
            this.code = code;
        }
    }
}
