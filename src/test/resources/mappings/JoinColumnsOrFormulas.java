// several such, of which a formula makes no column
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

    @ManyToOne
    «@JoinColumnsOrFormulas({
        @JoinColumnOrFormula(column = @JoinColumn(name = "in_house", referencedColumnName = "house")),
        @JoinColumnOrFormula(formula = @JoinFormula(value = "1", referencedColumnName = "floor"))
    })¦@JoinColumns({
        @JoinColumn(name = "in_house", referencedColumnName = "house"),
        @JoinColumn(name = "on_floor", referencedColumnName = "floor")
    })»
    Room room;
}
