// a primary key of several columns
class Key implements java.io.Serializable {
    long house;
    int floor;

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && key.house == house && key.floor == floor;
    }

    @Override
    public int hashCode() {
        return floor;
    }
}

@Entity
«@IdClass(Key.class)»
class Room {
    @Id
    long house;

    «@Id»
    int floor;
}
