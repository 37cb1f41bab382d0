// NOT NULL (from Hibernate 7.4 on)
@Entity
class Item {
    @Id
    long id;

    «@UpdateTimestamp»
    Instant updated;
}
