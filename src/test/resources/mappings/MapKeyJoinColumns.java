// the same, of several columns
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
@IdClass(Key.class)
class Room {
    @Id
    long house;

    @Id
    int floor;
}
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyJoinColumns({
        @MapKeyJoinColumn(name = "in_house", referencedColumnName = "house"),
        @MapKeyJoinColumn(name = "on_floor", referencedColumnName = "floor")
    })¦@MapKeyJoinColumn(name = "a", referencedColumnName = "house") @MapKeyJoinColumn(name = "b", referencedColumnName = "floor")»
    Map<Room, String> titles;
}
