// a large object (oid)
@Entity
class Item {
    @Id
    long id;

    «@Lob»
    String text;

    «@Lob»
    byte[] data;
}
