// a derived identity: part of an embedded key is a foreign key
@Embeddable
record Key(long partId, int number) {}

@Entity
class Piece {
    @EmbeddedId
    Key key;

    @ManyToOne
    «@MapsId("partId")»
    Part part;
}

@Entity
class Part {
    @Id
    long id;
}
