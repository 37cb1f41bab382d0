// columns of the embeddable
class Size {
    int wide;
    Integer high;
}
@Entity
class Item {
    @Id
    long id;

    «@Embedded¦@Transient»
    Size size;
}
