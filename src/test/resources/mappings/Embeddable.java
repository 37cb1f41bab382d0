// columns in the table of whoever embeds it; a record is one too
«@Embeddable¦»
record Size(int wide, @Column(name = "tall") Integer high) {}
@Entity
class Item {
    @Id
    long id;

    «@Embedded¦@Transient»
    Size size;
}
