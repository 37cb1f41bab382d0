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
@Inheritance(strategy = InheritanceType.JOINED)
@IdClass(Key.class)
class Room {
    @Id
    long house;

    @Id
    int floor;
}

@Entity
«@PrimaryKeyJoinColumns({
    @PrimaryKeyJoinColumn(name = "its_house", referencedColumnName = "house"),
    @PrimaryKeyJoinColumn(name = "its_floor", referencedColumnName = "floor")
})»
class Kitchen extends Room {
    int ovens;
}
